count = int(input())
temperatures = []
for day in range(count):
    temperatures.append(int(input()))
if count == 0:
    print("no days")
else:
    print(f"lowest: {min(temperatures)}")
    print(f"highest: {max(temperatures)}")
    print(f"average: {sum(temperatures) / count:.1f}")
