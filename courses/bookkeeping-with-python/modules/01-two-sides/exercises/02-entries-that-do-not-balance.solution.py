import csv
import sys

lines = list(csv.DictReader(sys.stdin))

difference = {}
for line in lines:
    number = line["entry"]
    change = int(line["debit"]) - int(line["credit"])
    difference[number] = difference.get(number, 0) + change
wrong = [number for number in difference if difference[number] != 0]
for number in wrong:
    print(number, difference[number])
if not wrong:
    print("all balanced")
