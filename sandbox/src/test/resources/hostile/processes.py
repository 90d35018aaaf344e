# ends OK
# says [1, 2]
import os
alive = []
for pid in range(1, 5000):
    try:
        os.kill(pid, 0)
        alive.append(pid)
    except OSError:
        pass
print(alive)
