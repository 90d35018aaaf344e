# ends SECURITY
# says 
from calls import call
call("keyctl", 0, 0, 0, 0, 0)
print("did it")
