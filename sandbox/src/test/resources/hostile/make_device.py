# ends OK
# says refused 38
import os
try:
    os.mknod("/tmp/disk", 0o60600, os.makedev(8, 0))
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
