# ends WALL_LIMIT
# says 
import time
time.sleep(1000)
