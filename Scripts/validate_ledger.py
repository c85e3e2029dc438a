"""Compares the root of a ledger's checkpoint with that of pymerkle over the same entries.

validate_ledger.py LEDGER-FOLDER PROOFS-FOLDER
"""

import base64
import glob
import hashlib
import os
import struct
import sys

from pymerkle import InmemoryTree


def entries(folder, size):
    """Entries out of the bundles, in order."""
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        name = "%03d" % index if index < 1000 else "x%03d/%03d" % divmod(index, 1000)
        path = os.path.join(folder, "tile", "entries", name)
        if width < 256:
            path += ".p/%d" % width
        with open(path, "rb") as file:
            data = file.read()
        at = 0
        for _ in range(width):
            (length,) = struct.unpack_from(">H", data, at)
            yield data[at + 2 : at + 2 + length]
            at += 2 + length
        assert at == len(data), path


def main():
    folder, proofs = sys.argv[1:3]
    with open(os.path.join(folder, "checkpoint"), encoding="utf-8") as file:
        _, size, root = file.read().split("\n")[:3]
    tree = InmemoryTree(algorithm="sha256")
    found = list(entries(folder, int(size)))
    for entry in found:
        tree.append_entry(entry)
    state = tree.get_root() if hasattr(tree, "get_root") else tree.get_state()
    assert state == base64.b64decode(root), (state.hex(), root)
    # A proof in one file, read by its specification's own words (c2sp.org/tlog-proof).
    for path in sorted(glob.glob(os.path.join(proofs, "*.tlog-proof"))):
        with open(path, encoding="utf-8") as file:
            head, checkpoint = file.read().split("\n\n", 1)
        lines = head.split("\n")
        assert lines[0] == "c2sp.org/tlog-proof@v1", path
        index, count = int(lines[1].removeprefix("index ")), int(checkpoint.split("\n")[1])
        node, last = hashlib.sha256(b"\0" + found[index]).digest(), count - 1
        for line in lines[2:]:
            other = base64.b64decode(line, validate=True)
            if index & 1 or index == last:
                node = hashlib.sha256(b"\1" + other + node).digest()
                while not index & 1 and index:
                    index, last = index >> 1, last >> 1
            else:
                node = hashlib.sha256(b"\1" + node + other).digest()
            index, last = index >> 1, last >> 1
        assert last == 0 and node == base64.b64decode(checkpoint.split("\n")[2]), path


if __name__ == "__main__":
    main()
