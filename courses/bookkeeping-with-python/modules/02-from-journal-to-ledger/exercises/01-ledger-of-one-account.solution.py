import csv
import sys

account = input()
balance = 0
for line in csv.DictReader(sys.stdin):
    if line["account"] == account:
        amount = int(line["debit"]) - int(line["credit"])
        balance += amount
        print(line["date"], line["entry"], amount, balance)
print("balance:", balance)
