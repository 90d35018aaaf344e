# ends OUTPUT_LIMIT
# says flood
print("flood" * 20000)
