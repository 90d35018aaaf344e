# ends OK
# says ['code', 'dev', 'etc', 'lib', 'lib64', 'tmp', 'usr'] [] ['calls.py', 'main.py']
import os
print(sorted(os.listdir("/")), os.listdir("/tmp"), sorted(os.listdir("/code")))
