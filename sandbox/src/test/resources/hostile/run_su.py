# ends OK
# says refused 2
import os
try:
    os.execv("/usr/bin/su", ["su"])
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
