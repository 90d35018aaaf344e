# ends SECURITY
# says 
from calls import call
call("pivot_root", 0, 0, 0, 0, 0)
print("did it")
