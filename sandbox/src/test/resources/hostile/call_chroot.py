# ends SECURITY
# says 
from calls import call
call("chroot", 0, 0, 0, 0, 0)
print("did it")
