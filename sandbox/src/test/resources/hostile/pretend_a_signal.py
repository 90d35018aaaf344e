# ends SECURITY
# says 
import os
os._exit(159)
