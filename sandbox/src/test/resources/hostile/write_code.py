# ends OK
# says refused 30
try:
    open("/code/main.py", "w")
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
