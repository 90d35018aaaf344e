# ends OK
# says refused 38
import os
try:
    os.memfd_create("hidden")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
