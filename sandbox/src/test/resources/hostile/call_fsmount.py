# ends SECURITY
# says 
from calls import call
call("fsmount", 0, 0, 0, 0, 0)
print("did it")
