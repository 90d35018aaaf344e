price = int(input())
given = int(input())
change = given - price
print(f"Change: {change // 100} euros and {change % 100} cents")
