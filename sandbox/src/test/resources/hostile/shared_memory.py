# ends MEMORY_LIMIT
# says 
import mmap
size = 400 << 20
memory = mmap.mmap(-1, size)
for at in range(0, size, 4096):
    memory[at] = 1
print("did it")
