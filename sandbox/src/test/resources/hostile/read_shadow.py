# ends OK
# says refused 2
try:
    open("/etc/shadow").read()
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
