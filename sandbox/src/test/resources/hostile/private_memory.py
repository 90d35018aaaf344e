# ends MEMORY_LIMIT
# says MemoryError
import mmap
try:
    mmap.mmap(-1, 300 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    print("did it")
except OSError:
    raise MemoryError
