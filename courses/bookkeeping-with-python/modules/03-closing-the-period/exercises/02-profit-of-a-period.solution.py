import csv
import sys

first, last = input().split()
income = 0
expenses = 0
for line in csv.DictReader(sys.stdin):
    if first <= line["date"] <= last:
        change = int(line["debit"]) - int(line["credit"])
        if line["account"][0] == "4":
            income -= change
        elif line["account"][0] == "5":
            expenses += change
print("income:", income)
print("expenses:", expenses)
if income >= expenses:
    print("profit:", income - expenses)
else:
    print("loss:", expenses - income)
