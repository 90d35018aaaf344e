# ends SECURITY
# says 
from calls import call
call("perf_event_open", 0, 0, 0, 0, 0)
print("did it")
