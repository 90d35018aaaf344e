# ends WALL_LIMIT
# says 
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
