# ends OK
# says refused 2
import os
try:
    os.execv("/bin/sh", ["sh"])
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
