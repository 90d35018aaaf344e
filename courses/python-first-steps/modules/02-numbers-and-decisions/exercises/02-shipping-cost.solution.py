order = int(input())
abroad = input()
if order < 20:
    cost = 5
elif order < 50:
    cost = 3
else:
    cost = 0
if abroad == "yes":
    cost = cost + 7
print(cost)
