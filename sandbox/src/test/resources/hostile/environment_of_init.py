# ends OK
# says clean
try:
    text = open("/proc/1/environ").read()
except OSError:
    text = ""
print("clean" if "JAVA" not in text and "HOME=/root" not in text else text)
