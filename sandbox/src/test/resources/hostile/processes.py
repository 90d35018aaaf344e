# ends OK
# says ['1', '2']
import os
print(sorted(name for name in os.listdir("/proc") if name.isdigit()))
