# ends SECURITY
# says 
from calls import call
call("clone", 0x10000000 | 17, 0, 0, 0, 0)
print("did it")
