# ends SECURITY
# says 
from calls import call
call("setns", 0, 0, 0, 0, 0)
print("did it")
