# ends OK
# says ['HOME', 'LANG', 'PATH', 'PWD', 'PYTHONHASHSEED', 'PYTHONUTF8']
import os
print(sorted(name for name in os.environ if name != "LC_CTYPE"))
