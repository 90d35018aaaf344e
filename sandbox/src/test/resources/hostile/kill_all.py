# ends OK
# says still here
import os
try:
    os.kill(-1, 9)
except OSError:
    pass
print("still here")
