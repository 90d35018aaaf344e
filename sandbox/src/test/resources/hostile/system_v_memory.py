# ends OK
# says refused 38
from calls import call
try:
    call("shmget", 0, 1 << 20, 0o1600)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
