# ends OK
# says refused 1
from calls import call
try:
    call("inotify_init1", 0)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
