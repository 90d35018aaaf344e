name = input()
city = input()
print(f"Hello, {name} from {city}!")
