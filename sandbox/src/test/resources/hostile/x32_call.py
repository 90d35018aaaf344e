# ends SECURITY
# says 
from calls import call
call("getpid", bits=0x40000000)
print("did it")
