# ends OK
# says 28 True
written = 0
try:
    for number in range(1000):
        with open(f"/tmp/{number}", "wb") as file:
            file.write(b"x" * (1 << 20))
            written += 1
except OSError as refused:
    print(refused.errno, written <= 16)
