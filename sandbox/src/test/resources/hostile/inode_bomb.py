# ends CPU_LIMIT
# says 
import os
number = 0
while True:
    os.close(os.open(f"/tmp/{number}", os.O_CREAT))
    number += 1
