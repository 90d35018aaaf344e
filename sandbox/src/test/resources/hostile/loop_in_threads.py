# ends CPU_LIMIT
# says 
import hashlib, threading
def burn():
    while True:
        hashlib.sha256(bytes(1 << 20))
for _ in range(4):
    threading.Thread(target=burn).start()
