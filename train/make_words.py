"""Writes the most frequent words of data/lexicon/vectors.bin, sorted, one a line (data/documents/README.md)."""

import struct
import sys

MOST = 15_000
source, target = sys.argv[1:]
with open(source, "rb") as file:
    data = file.read()
count, dimensions, _ = struct.unpack_from("<III", data, 4)
words = []
at = 16
for _ in range(min(count, MOST)):
    size = data[at]
    words.append(data[at + 1 : at + 1 + size].decode())
    at += 1 + size + 2 + dimensions
kept = sorted({word for word in words if word.isascii() and word.isalpha() and len(word) > 1})
with open(target, "w", encoding="ascii") as file:
    file.write("\n".join(kept) + "\n")
