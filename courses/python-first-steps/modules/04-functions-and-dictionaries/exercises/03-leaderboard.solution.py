import sys

points = {}
for line in sys.stdin:
    name, number = line.split()
    points[name] = points.get(name, 0) + int(number)


def best_first(name):
    return -points[name]


place = 1
for name in sorted(sorted(points), key=best_first):
    print(f"{place}. {name} {points[name]}")
    place = place + 1
if not points:
    print("nobody played")
