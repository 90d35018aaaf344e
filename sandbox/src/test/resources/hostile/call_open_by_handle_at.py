# ends SECURITY
# says 
from calls import call
call("open_by_handle_at", 0, 0, 0, 0, 0)
print("did it")
