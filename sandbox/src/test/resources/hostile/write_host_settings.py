# ends OK
# says refused 30
try:
    open("/proc/sys/kernel/hostname", "w")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
