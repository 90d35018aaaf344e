# ends SECURITY
# says 
from calls import call
call("init_module", 0, 0, 0, 0, 0)
print("did it")
