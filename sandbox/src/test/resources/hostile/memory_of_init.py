# ends OK
# says refused 2
try:
    open("/proc/1/mem", "rb").read(1)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
