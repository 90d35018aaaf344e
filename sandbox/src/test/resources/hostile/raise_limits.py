# ends OK
# says refused
import resource
try:
    resource.setrlimit(resource.RLIMIT_CPU, (100, 100))
    print("did it")
except (OSError, ValueError):
    print("refused")
