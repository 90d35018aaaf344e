# ends SECURITY
# says 
from calls import call
call("name_to_handle_at", 0, 0, 0, 0, 0)
print("did it")
