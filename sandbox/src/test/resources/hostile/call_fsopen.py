# ends SECURITY
# says 
from calls import call
call("fsopen", 0, 0, 0, 0, 0)
print("did it")
