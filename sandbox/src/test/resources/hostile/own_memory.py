# ends OK
# says only myself
# Writing to its own memory is no way out of its own process.
try:
    memory = open("/proc/self/mem", "r+b", buffering=0)
    text = b"mine" * 100
    memory.seek(id(text) + 40)
    memory.write(b"x")
except OSError:
    pass
print("only myself")
