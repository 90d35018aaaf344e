# ends SECURITY
# says 
from calls import call
call("syslog", 0, 0, 0, 0, 0)
print("did it")
