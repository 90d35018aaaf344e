# ends MEMORY_LIMIT
# says 
kept = []
while True:
    kept.append(bytearray(1 << 20))
