import csv
import sys

lines = list(csv.DictReader(sys.stdin))

balances = {}
for line in lines:
    account = line["account"]
    change = int(line["debit"]) - int(line["credit"])
    balances[account] = balances.get(account, 0) + change

debits = 0
credits = 0
for account in sorted(balances):
    balance = balances[account]
    if balance > 0:
        debits += balance
        print(f"{account};debit;{balance}")
    elif balance < 0:
        credits -= balance
        print(f"{account};credit;{-balance}")
print(f"total;debit;{debits}")
print(f"total;credit;{credits}")
print("balanced" if debits == credits else "not balanced")
