# ends OK
# says refused 1
from calls import call
try:
    call("clone", 17, 0, 0, 0, 0)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
