# ends OK
# says refused 30
try:
    open("/usr/lib/mine", "w")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
