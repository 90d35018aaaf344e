# ends SECURITY
# says 
from calls import call
call("add_key", 0, 0, 0, 0, 0)
print("did it")
