# ends SECURITY
# says 
from calls import call
call("mount", 0, 0, 0, 0, 0)
print("did it")
