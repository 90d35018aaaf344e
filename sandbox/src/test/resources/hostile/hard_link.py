# ends OK
# says refused 18
import os
try:
    os.link("/usr/lib/os-release", "/tmp/link")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
