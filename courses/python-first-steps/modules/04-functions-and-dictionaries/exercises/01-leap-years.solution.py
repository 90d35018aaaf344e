def is_leap(year):
    if year % 400 == 0:
        return True
    if year % 100 == 0:
        return False
    return year % 4 == 0


year = int(input())
while year != 0:
    print("leap" if is_leap(year) else "common")
    year = int(input())
