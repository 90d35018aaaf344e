# ends OK
# says refused 13
import socket
try:
    socket.create_connection(("1.1.1.1", 53), 1)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
