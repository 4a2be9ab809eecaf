#!/usr/bin/env python3
"""Writes the most frequent words of data/lexicon/vectors.bin, sorted, one a line (data/documents/README.md).

    python3 train/make_frequent_words.py data/lexicon/vectors.bin data/documents/frequent_words.txt

Leaves out what is a piece of a cut word far more often than a word: "ing", "con".
"""

import struct
import sys

MOST = 15_000
PIECES = set(
    "ab ac ad al an ant ap ate ble com con de dis ed em en ent er ers es est ex ful ian ic im ing ion ism ist ive less "
    "ly man men ment mis ness ob ous par per pre pro re ry ship some sur tion ty un ure".split()
)

source, target = sys.argv[1:]
with open(source, "rb") as file:
    data = file.read()
count, dimensions, _ = struct.unpack_from("<III", data, 4)
words = set()
at = 16
for _ in range(min(count, MOST)):
    size = data[at]
    word = data[at + 1 : at + 1 + size].decode()
    if word.isascii() and word.isalpha() and len(word) > 1 and word not in PIECES:
        words.add(word)
    at += 1 + size + 2 + dimensions
with open(target, "w", encoding="ascii") as file:
    file.write("\n".join(sorted(words)) + "\n")
