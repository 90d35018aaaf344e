# ends OK
# says refused 30
import os
try:
    os.chmod("/code/main.py", 0o777)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
