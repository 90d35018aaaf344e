# ends SIGNAL
# says 
import os, signal
os.kill(os.getpid(), signal.SIGTERM)
