# ends SECURITY
# says 
from calls import call
call("fanotify_init", 0, 0, 0, 0, 0)
print("did it")
