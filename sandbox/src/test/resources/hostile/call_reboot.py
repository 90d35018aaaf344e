# ends SECURITY
# says 
from calls import call
call("reboot", 0, 0, 0, 0, 0)
print("did it")
