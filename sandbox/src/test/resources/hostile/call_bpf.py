# ends SECURITY
# says 
from calls import call
call("bpf", 0, 0, 0, 0, 0)
print("did it")
