print("Hello, Azora!")
print("I can program.")
