# ends OUTPUT_LIMIT
# says flood
while True:
    print("flood" * 1000)
