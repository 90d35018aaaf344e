# ends OK
# says refused 2
try:
    open("/proc/sys/kernel/hostname", "w")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
