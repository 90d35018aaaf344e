# ends OK
# says 27
import signal
try:
    with open("/tmp/large", "wb") as file:
        file.truncate(1 << 40)
except OSError as refused:
    print(refused.errno)
