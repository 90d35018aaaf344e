# ends SECURITY
# says 
from calls import call
call("swapon", 0, 0, 0, 0, 0)
print("did it")
