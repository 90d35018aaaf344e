# ends SECURITY
# says 
from calls import call
call("kexec_load", 0, 0, 0, 0, 0)
print("did it")
