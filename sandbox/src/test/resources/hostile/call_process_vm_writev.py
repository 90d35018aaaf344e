# ends SECURITY
# says 
from calls import call
call("process_vm_writev", 0, 0, 0, 0, 0)
print("did it")
