# ends SECURITY
# says 
from calls import call
call("umount2", 0, 0, 0, 0, 0)
print("did it")
