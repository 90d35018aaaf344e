# ends OK
# says refused 1
import resource
try:
    resource.prlimit(1, resource.RLIMIT_CPU, (1, 1))
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
