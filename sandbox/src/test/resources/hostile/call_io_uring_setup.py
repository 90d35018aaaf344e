# ends SECURITY
# says 
from calls import call
call("io_uring_setup", 0, 0, 0, 0, 0)
print("did it")
