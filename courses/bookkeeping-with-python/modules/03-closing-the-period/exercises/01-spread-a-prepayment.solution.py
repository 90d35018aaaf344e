amount = int(input())
first = input()
count = int(input())

share = amount // count
left_over = amount % count
year, month = first.split("-")
months = int(year) * 12 + int(month) - 1
for number in range(count):
    more = 1 if number < left_over else 0
    print(f"{months // 12}-{months % 12 + 1:02d} {share + more}")
    months += 1
