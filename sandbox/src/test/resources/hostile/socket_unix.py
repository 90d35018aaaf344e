# ends OK
# says refused 13
import socket
try:
    socket.socket(socket.AF_UNIX)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
