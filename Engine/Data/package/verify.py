#!/usr/bin/env python3
"""Verifies an auditor's package with the standard library and openssl; nothing of Demarc is needed.

    python3 verify.py [FOLDER] [--key VKEY]

It checks that
  1. MANIFEST is signed by the ledger's key (Ed25519, C2SP signed-note),
  2. every file has the digest that MANIFEST states, none is missing and none was added,
  3. the checkpoint is signed by the same key (C2SP tlog-checkpoint),
  4. every entry is in the tree of its checkpoint (C2SP tlog-proof, RFC 6962 hashes),
  5. every piece of evidence has the digest that its entry states.

Without --key the key is taken from the package: compare it with the one the organisation has given you
by another way, or the package proves only that it agrees with itself. Exit status 0: all of it
holds; 1: the first lines say what does not; 2: it could not be checked.
"""
import argparse
import base64
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FAULTS = []
SIZE_MAX = 1 << 40


def fault(text):
    FAULTS.append(text)


def parse_key(text):
    """Name, key id and the 32 bytes of `name+id+base64(0x01 || key)`."""
    name, ident, data = text.strip().split("+", 2)
    raw = base64.b64decode(data, validate=True)
    if len(raw) != 33 or raw[0] != 1:
        raise ValueError("no Ed25519 key")
    wanted = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if wanted.hex() != ident:
        raise ValueError("the key's id is not that of its name and bytes")
    return name, wanted, raw[1:]


def parse_note(data):
    """Text and signatures `(name, id, bytes)` of a signed note."""
    text = data.decode("utf-8")
    split = text.rfind("\n\n")
    if split < 0 or not text.endswith("\n"):
        raise ValueError("no signed note")
    signatures = []
    for line in text[split + 2:].splitlines():
        match = re.fullmatch("\u2014 (\\S+) (\\S+)", line)
        if not match:
            raise ValueError("a signature line is malformed")
        raw = base64.b64decode(match[2], validate=True)
        signatures.append((match[1], raw[:4], raw[4:]))
    return text[:split + 1], signatures


def openssl_verifies(key, message, signature):
    """Ed25519 by openssl: the key as SubjectPublicKeyInfo, RFC 8410."""
    der = bytes.fromhex("302a300506032b6570032100") + key
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "key").write_bytes(der)
        (folder / "message").write_bytes(message)
        (folder / "signature").write_bytes(signature)
        run = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder / "key",
             "-rawin", "-in", folder / "message", "-sigfile", folder / "signature"],
            capture_output=True, check=False)
    return run.returncode == 0


KNOWN = {}


def check_note(data, what, key):
    """The note's text if the key signed it; the same note is asked about once."""
    if data in KNOWN:
        return KNOWN[data]
    try:
        text, signatures = parse_note(data)
    except (ValueError, UnicodeDecodeError) as error:
        fault(f"{what}: {error}")
        return None
    name, ident, public = key
    own = [s for n, i, s in signatures if n == name and i == ident]
    if not own:
        fault(f"{what}: no signature by {name}")
        return None
    if not any(openssl_verifies(public, text.encode(), signature) for signature in own):
        fault(f"{what}: the signature does not hold")
        return None
    KNOWN[data] = text
    return text


def inside(folder, path):
    """Whether a path of MANIFEST stays in the package."""
    return not path.startswith("/") and ".." not in path.split("/") and "\\" not in path


def check_files(folder, text):
    lines = text.splitlines()
    if not lines or lines[0] != "demarc-audit-package/1":
        fault("MANIFEST: the first line is not demarc-audit-package/1")
    listed = {}
    for line in lines[1:]:
        match = re.fullmatch("([0-9a-f]{64})  (.+)", line)
        if match and inside(folder, match[2]):
            listed[match[2]] = match[1]
        elif match:
            fault(f"MANIFEST: {match[2]} leaves the package")
    for path, wanted in sorted(listed.items()):
        file = folder / path
        if not file.is_file() or file.is_symlink():
            fault(f"{path}: missing")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
            fault(f"{path}: changed")
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if (file.is_file() or file.is_symlink()) and path != "MANIFEST" and path not in listed:
            fault(f"{path}: not in MANIFEST")
    return len(listed)


def root_of(leaf, index, size, path):
    """The root that an inclusion proof leads to (RFC 9162, 2.1.3.2)."""
    fn, sn, node = index, size - 1, leaf
    for other in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            node = hashlib.sha256(b"\x01" + other + node).digest()
            while fn and not fn & 1:
                fn >>= 1
                sn >>= 1
        else:
            node = hashlib.sha256(b"\x01" + node + other).digest()
        fn >>= 1
        sn >>= 1
    return node if sn == 0 else None


def parse_proof(data):
    head, _, checkpoint = data.partition(b"\n\n")
    lines = head.decode("ascii").split("\n")
    if lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise ValueError("no tlog-proof")
    if lines and lines[0].startswith("extra "):
        lines.pop(0)
    match = re.fullmatch("index (0|[1-9][0-9]*)", lines.pop(0))
    if not match:
        raise ValueError("no index")
    path = [base64.b64decode(line, validate=True) for line in lines]
    if any(len(node) != 32 for node in path) or len(path) > 63:
        raise ValueError("a hash of the path is malformed")
    return int(match[1]), path, checkpoint


def check_entry(folder, row, key):
    entry = (folder / row["entry"]).read_bytes()
    index, path, checkpoint = parse_proof((folder / row["proof"]).read_bytes())
    if index != row["leaf"]:
        fault(f"{row['proof']}: proves leaf {index}, not {row['leaf']}")
    text = check_note(checkpoint, row["proof"], key)
    if text is None:
        return
    _, size, root = text.split("\n")[:3]
    if not 0 <= index < int(size) <= SIZE_MAX:
        fault(f"{row['proof']}: leaf {index} is not in a tree of {size}")
        return
    leaf = hashlib.sha256(b"\x00" + entry).digest()
    if root_of(leaf, index, int(size), path) != base64.b64decode(root):
        fault(f"{row['entry']}: not in the tree of its checkpoint")
    content = json.loads(entry).get("content")
    if row.get("file") is None:
        return
    if not content:
        fault(f"{row['file']}: its entry speaks of no content")
    elif hashlib.sha256((folder / row["file"]).read_bytes()).hexdigest() != content["sha256"]:
        fault(f"{row['file']}: not what its entry states")


def check_package(folder, given):
    keys = [line for line in (folder / "keys/ledger.vkey").read_text().splitlines() if line.strip()]
    if given and given.strip() not in [key.strip() for key in keys]:
        fault("keys/ledger.vkey: not the key that was given")
    key = parse_key(given or keys[0])
    text = check_note((folder / "MANIFEST").read_bytes(), "MANIFEST", key)
    files = check_files(folder, text) if text is not None else 0
    check_note((folder / "ledger/checkpoint").read_bytes(), "ledger/checkpoint", key)
    rows = json.loads((folder / "index.json").read_text())["entries"]
    evidence = 0
    for row in rows:
        try:
            if not all(inside(folder, row.get(name) or "") for name in ("entry", "proof", "file")):
                raise ValueError("a path leaves the package")
            check_entry(folder, row, key)
            evidence += row.get("file") is not None
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            fault(f"leaf {row.get('leaf')}: {error}")
    return key, files, len(rows), evidence


def main():
    parser = argparse.ArgumentParser(description="Verifies an auditor's package.")
    parser.add_argument("folder", nargs="?", default=pathlib.Path(__file__).parent)
    parser.add_argument("--key", help="the ledger's public key, or the file it is in, as the organisation has given it")
    options = parser.parse_args()
    try:
        if options.key and pathlib.Path(options.key).is_file():
            options.key = pathlib.Path(options.key).read_text()
        key, files, entries, evidence = check_package(pathlib.Path(options.folder), options.key)
    except FileNotFoundError as error:
        print(f"FAILED: {error.filename} is missing")
        return 2 if error.filename == "openssl" else 1
    except (OSError, ValueError, KeyError, IndexError) as error:
        print(f"FAILED: {error}")
        return 1
    for text in FAULTS[:50]:
        print(f"FAILED: {text}")
    if len(FAULTS) > 50:
        print(f"FAILED: and {len(FAULTS) - 50} more")
    if FAULTS:
        return 1
    print(f"OK: {files} files, {entries} entries with their proofs, {evidence} pieces of evidence")
    print(f"signed by {key[0]}+{key[1].hex()}")
    if not options.key:
        print("The key came from the package itself: compare keys/ledger.vkey with the one you were given.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
