# ends OK
# says refused 2
import os
try:
    os.symlink("/etc/shadow", "/tmp/link")
    open("/tmp/link").read()
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
