import csv
import sys
from datetime import date

lines = [line for line in csv.DictReader(sys.stdin) if int(line["debit"]) > 0]


def are_suspicious(one, other):
    if one["entry"] == other["entry"]:
        return False
    if one["account"] != other["account"] or one["debit"] != other["debit"]:
        return False
    days = date.fromisoformat(other["date"]) - date.fromisoformat(one["date"])
    return abs(days.days) <= 14


found = False
for position in range(len(lines)):
    for later in range(position + 1, len(lines)):
        one = lines[position]
        other = lines[later]
        if are_suspicious(one, other):
            found = True
            print(f"{one['entry']};{other['entry']};{one['account']};{one['debit']}")
if not found:
    print("nothing suspicious")
