# ends OK
# says still here
import os, time
os.kill(1, 9)
time.sleep(0.05)
print("still here")
