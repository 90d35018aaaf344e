# ends OK
# says refused 2
try:
    print(open("/proc/1/environ").read(), "did it")
except OSError as refused:
    print("refused", refused.errno)
