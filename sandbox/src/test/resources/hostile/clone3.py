# ends OK
# says refused 38
from calls import call
try:
    call("clone3", 0, 0)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
