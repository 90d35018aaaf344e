# ends OK
# says ['0', '1', '2', '3']
import os
print(sorted(os.listdir("/proc/self/fd")))
