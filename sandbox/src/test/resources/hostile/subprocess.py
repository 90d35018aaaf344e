# ends EXIT
# says Operation not permitted
import subprocess
subprocess.run(["/usr/bin/prlimit"])
