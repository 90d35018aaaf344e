# ends SECURITY
# says 
from calls import call
call("process_vm_readv", 0, 0, 0, 0, 0)
print("did it")
