# ends SECURITY
# says 
from calls import call
call("unshare", 0, 0, 0, 0, 0)
print("did it")
