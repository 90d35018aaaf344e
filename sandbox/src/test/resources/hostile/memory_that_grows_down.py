# ends OK
# says refused 1
import mmap
try:
    mmap.mmap(-1, 1 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x100)
    print("did it")
except OSError as refused:
    print("refused", refused.errno)
