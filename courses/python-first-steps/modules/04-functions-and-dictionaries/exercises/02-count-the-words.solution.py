import sys

counts = {}
for line in sys.stdin:
    for word in line.split():
        word = word.lower()
        counts[word] = counts.get(word, 0) + 1
for word in sorted(counts):
    print(word, counts[word])
