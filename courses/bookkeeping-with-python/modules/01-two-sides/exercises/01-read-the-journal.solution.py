import csv
import sys

lines = list(csv.DictReader(sys.stdin))


def money(cents):
    return f"{cents // 100:,}.{cents % 100:02d}"


entries = set()
debit = 0
credit = 0
for line in lines:
    entries.add(line["entry"])
    debit += int(line["debit"])
    credit += int(line["credit"])
print("entries:", len(entries))
print("debit:", money(debit))
print("credit:", money(credit))
