# ends CPU_LIMIT
# says 
while True:
    pass
