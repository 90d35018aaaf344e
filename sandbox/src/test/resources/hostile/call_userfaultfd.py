# ends SECURITY
# says 
from calls import call
call("userfaultfd", 0, 0, 0, 0, 0)
print("did it")
