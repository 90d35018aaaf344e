# ends SECURITY
# says 
from calls import call
call("move_mount", 0, 0, 0, 0, 0)
print("did it")
