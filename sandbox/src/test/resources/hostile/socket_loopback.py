# ends OK
# says refused 13
import socket
try:
    socket.create_connection(("127.0.0.1", 5432), 1)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
