# ends OK
# says refused 1
import os
try:
    os.setuid(0)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
