# ends OK
# says refused 1
import fcntl
try:
    fcntl.lockf(open("/usr/lib/os-release"), fcntl.LOCK_SH)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
