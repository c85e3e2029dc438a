#!/usr/bin/env python3
"""Verifies an auditor's package with the standard library and openssl 3; nothing of Demarc is needed.

It checks that
  1. MANIFEST is signed by the ledger's key (Ed25519, C2SP signed-note),
  2. every file has the digest that MANIFEST states, none is missing and none was added,
  3. the checkpoint is signed by the same key (C2SP tlog-checkpoint),
  4. every entry is in the tree of that checkpoint (C2SP tlog-proof, RFC 6962 hashes),
  5. every piece of evidence has the digest that its entry states,
  6. every earlier checkpoint in ledger/anchors is a start of the same tree (RFC 9162, 2.1.4),
  7. every timestamp is over its checkpoint's bytes and, given the authority's root certificates, by that
     authority (RFC 3161, openssl ts -verify, at the time it states),
  8. every cosignature by a witness whose key is known holds (C2SP tlog-cosignature, cosignature/v1).

Keys and certificates that are not given are taken from the package's folder keys/: compare them with those
you have by another way, or the package proves only that it agrees with itself. What was not checked is
said in lines that begin with NOT CHECKED.

Exit status:
  0  all that was checked holds
  1  something does not: lines that begin with FAILED, the first fault first
  2  it could not be checked: a tool is missing, or an option is wrong
  3  with --strict: nothing is wrong, but something was not checked
"""
import argparse
import base64
import calendar
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FAULTS = []
OPEN = []
SIZE_MAX = 1 << 40
# What signs a note, and what cosigns a checkpoint (C2SP signed-note, "Signature types").
ED25519, WITNESS = 1, 4


def fault(text):
    FAULTS.append(text)


def parse_key(text, kind=ED25519):
    """Name, key id and the 32 bytes of `name+id+base64(kind || key)`."""
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        raise ValueError("no public key in the form name+id+base64")
    name, ident, data = parts
    raw = base64.b64decode(data, validate=True)
    if len(raw) != 33 or raw[0] != kind:
        raise ValueError("no witness's key" if kind == WITNESS else "no Ed25519 key of a log")
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


def check_note(data, what, keys):
    """The note's text if one of these keys signed it; the same question is asked once."""
    asked = data, tuple(keys)
    if asked in KNOWN:
        return KNOWN[asked]
    try:
        text, signatures = parse_note(data)
    except (ValueError, UnicodeDecodeError) as error:
        fault(f"{what}: {error}")
        return None
    own = [(key[2], s) for key in keys for n, i, s in signatures if (n, i) == key[:2]]
    if not own:
        fault(f"{what}: no signature by {keys[0][0]}+{keys[0][1].hex()}")
        return None
    if not any(openssl_verifies(public, text.encode(), signature) for public, signature in own):
        fault(f"{what}: the signature does not hold")
        return None
    KNOWN[asked] = text
    return text


def follow_rotations(folder, key):
    """The keys that a trusted one handed over to, newest first, and the keys before it.

    A note of a rotation is signed by both keys. An earlier key counts for earlier checkpoints alone.
    """
    links = []
    for path in sorted(folder.glob("ledger/rotations/*.note"), key=lambda p: int(p.stem)):
        what = path.relative_to(folder).as_posix()
        lines = parse_note(path.read_bytes())[0].split("\n")
        if lines[0] != "demarc.key-rotation/1":
            raise ValueError(f"{what}: no note of a rotation")
        links.append((parse_key(lines[1]), parse_key(lines[2])))
        for one in links[-1]:
            check_note(path.read_bytes(), what, [one])
    later, earlier = [key], []
    for old, new in links:
        if later[0] == old:
            later.insert(0, new)
    for old, new in reversed(links):
        if new == (earlier[-1] if earlier else key):
            earlier.append(old)
    return later, earlier


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


def checkpoint_of(text, what):
    """Origin, size and root of a checkpoint's text."""
    lines = text.split("\n")
    if len(lines) < 4 or not re.fullmatch("0|[1-9][0-9]{0,12}", lines[1]) or int(lines[1]) > SIZE_MAX:
        raise ValueError(f"{what}: no checkpoint")
    return lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True)


def check_entry(folder, row, keys, head):
    entry = (folder / row["entry"]).read_bytes()
    index, path, checkpoint = parse_proof((folder / row["proof"]).read_bytes())
    if index != row["leaf"]:
        fault(f"{row['proof']}: proves leaf {index}, not {row['leaf']}")
    text = check_note(checkpoint, row["proof"], keys)
    if text is None:
        return
    if head is not None and text != head:
        fault(f"{row['proof']}: leads to another checkpoint than ledger/checkpoint")
    _, size, root = checkpoint_of(text, row["proof"])
    if not 0 <= index < size:
        fault(f"{row['proof']}: leaf {index} is not in a tree of {size}")
        return
    leaf = hashlib.sha256(b"\x00" + entry).digest()
    if root_of(leaf, index, size, path) != root:
        fault(f"{row['entry']}: not in the tree of its checkpoint")
    content = json.loads(entry).get("content")
    if row.get("file") is None:
        return
    if not content:
        fault(f"{row['file']}: its entry speaks of no content")
    elif hashlib.sha256((folder / row["file"]).read_bytes()).hexdigest() != content["sha256"]:
        fault(f"{row['file']}: not what its entry states")


def is_start(old, old_root, new, new_root, path):
    """Whether the tree of `new` leaves starts with that of `old` (RFC 9162, 2.1.4.2)."""
    if old == new or old == 0:
        return not path and (old_root == new_root if old == new else old_root == hashlib.sha256().digest())
    if old > new:
        return False
    nodes = [old_root] + path if old & (old - 1) == 0 else list(path)
    if not nodes:
        return False
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    first = second = nodes[0]
    for other in nodes[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first = hashlib.sha256(b"\x01" + other + first).digest()
            second = hashlib.sha256(b"\x01" + other + second).digest()
            while fn and not fn & 1:
                fn >>= 1
                sn >>= 1
        else:
            second = hashlib.sha256(b"\x01" + second + other).digest()
        fn >>= 1
        sn >>= 1
    return sn == 0 and (first, second) == (old_root, new_root)


class Anchors:
    """What outsiders said of the ledger's checkpoints."""

    def __init__(self, folder, witnesses, roots):
        self.folder, self.witnesses, self.roots = folder, witnesses, roots
        self.checkpoints, self.stamped, self.unjudged, self.cosigned = 0, [], 0, []
        self.unknown = {}
        self.seen = set()

    def check(self, keys, head):
        """Every folder ledger/anchors/SIZE, and the cosignatures under the newest checkpoint."""
        self.logs = [key[:2] for key in keys]
        self.cosignatures(head, (self.folder / "ledger/checkpoint").read_bytes(), "ledger/checkpoint")
        origin, size, root = checkpoint_of(head, "ledger/checkpoint")
        sizes = [p for p in self.folder.glob("ledger/anchors/*") if p.is_dir()]
        for place in sorted(sizes, key=lambda p: (len(p.name), p.name)):
            what = place.relative_to(self.folder).as_posix()
            try:
                self.anchor(place, what, keys, (origin, size, root))
            except (OSError, ValueError) as error:
                fault(f"{what}: {error}")

    def anchor(self, place, what, keys, head):
        data = (place / "checkpoint").read_bytes()
        text = check_note(data, f"{what}/checkpoint", keys)
        if text is not None:
            origin, size, root = checkpoint_of(text, f"{what}/checkpoint")
            proof = (place / "consistency").read_text(encoding="ascii").split()
            path = [base64.b64decode(line, validate=True) for line in proof[:64]]
            if origin != head[0] or str(size) != place.name:
                fault(f"{what}/checkpoint: of another ledger or another size")
            elif not is_start(size, root, head[1], head[2], path):
                fault(f"{what}/consistency: the checkpoint is no start of the tree of ledger/checkpoint")
            self.checkpoints += 1
            for file in sorted(place.glob("*.cosignature")):
                self.cosignatures(text, text.encode() + b"\n" + file.read_bytes(), f"{what}/{file.name}")
        for file in sorted(place.glob("*.tsr")):
            self.timestamp(place / "checkpoint", file, f"{what}/{file.name}")

    def cosignatures(self, text, note, what):
        for name, ident, blob in parse_note(note)[1]:
            if (text, name, ident, blob) in self.seen or (name, ident) in self.logs:
                continue
            self.seen.add((text, name, ident, blob))
            key = next((k for k in self.witnesses if k[:2] == (name, ident)), None)
            if key is None:
                label = f"{name}+{ident.hex()}"
                self.unknown[label] = self.unknown.get(label, 0) + 1
                continue
            moment = int.from_bytes(blob[:8], "big")
            message = f"cosignature/v1\ntime {moment}\n{text}".encode()
            if len(blob) != 72 or not openssl_verifies(key[2], message, blob[8:]):
                fault(f"{what}: the cosignature of {name} does not hold")
            else:
                self.cosigned.append((name, text.split("\n")[1], utc(moment)))

    def timestamp(self, data, file, what):
        told = openssl("ts", "-reply", "-in", file, "-text") or ""
        hashed = re.search(r"Hash Algorithm: (\S+)", told)
        stated = re.search(r"^Time stamp: (.+?)(\.\d+)? GMT$", told, re.M)
        digits = re.search(r"^Message data:\n((?: +[0-9a-f]{4} - .*\n)+)", told, re.M)
        if not (hashed and stated and digits):
            fault(f"{what}: no timestamp that openssl can read")
            return
        hexadecimal = "".join(re.findall("[0-9a-f]{2}", "".join(
            line.split(" - ", 1)[1][:49] for line in digits[1].splitlines())))
        if hashed[1] not in ("sha256", "sha384", "sha512"):
            fault(f"{what}: over a digest that is not trusted: {hashed[1]}")
            return
        if hashlib.new(hashed[1], data.read_bytes()).hexdigest() != hexadecimal:
            fault(f"{what}: over other bytes than the checkpoint beside it")
            return
        moment = calendar.timegm(time.strptime(stated[1], "%b %d %H:%M:%S %Y"))
        if self.roots is None:
            # Whoever it was that signed: the token has to be whole, by the certificate it brings along.
            with tempfile.TemporaryDirectory() as folder:
                token = pathlib.Path(folder) / "token"
                openssl("ts", "-reply", "-in", file, "-token_out", "-out", token)
                if openssl("cms", "-verify", "-noverify", "-inform", "DER", "-in", token, "-binary",
                           "-out", token.with_suffix(".out")) is None:
                    fault(f"{what}: the token's signature does not hold")
                    return
            self.unjudged += 1
        elif openssl("ts", "-verify", "-data", data, "-in", file, "-CAfile", self.roots,
                     "-attime", str(moment)) is None:
            fault(f"{what}: openssl ts -verify refuses it with {self.roots}")
        else:
            self.stamped.append((data.parent.name, utc(moment)))


def openssl(*words):
    """What openssl prints, or None when it ends with a fault."""
    run = subprocess.run(["openssl", *words], capture_output=True, check=False, env={
        **os.environ, "LC_ALL": "C"})
    return run.stdout.decode("utf-8", "replace") if run.returncode == 0 else None


def utc(moment):
    try:
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))
    except (OverflowError, ValueError, OSError):
        return f"second {moment}"
def lines_of(path):
    """The keys in a file, one a line."""
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def check_package(folder, options):
    own = lines_of(folder / "keys/ledger.vkey")
    if not own:
        raise ValueError("keys/ledger.vkey: holds no key")
    key = parse_key(options.key or own[0])
    later, earlier = follow_rotations(folder, key)
    if options.key and not any(parse_key(line) in later for line in own):
        fault("keys/ledger.vkey: not the key that was given, nor one it handed over to")
    text = check_note((folder / "MANIFEST").read_bytes(), "MANIFEST", later)
    files = check_files(folder, text) if text is not None else 0
    head = check_note((folder / "ledger/checkpoint").read_bytes(), "ledger/checkpoint", later)
    rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))["entries"]
    evidence = 0
    for row in rows:
        try:
            if not all(inside(folder, row.get(name) or "") for name in ("entry", "proof", "file")):
                raise ValueError("a path leaves the package")
            check_entry(folder, row, later, head)
            evidence += row.get("file") is not None
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            fault(f"leaf {row.get('leaf')}: {error}")
    witnesses = options.witness or [
        line for path in sorted(folder.glob("keys/witness-*.vkey")) for line in lines_of(path)]
    roots = options.tsa_roots or next(iter(folder.glob("keys/tsa-roots.pem")), None)
    anchors = Anchors(folder, [parse_key(line, WITNESS) for line in witnesses], roots)
    if head is not None:
        anchors.check(later + earlier, head)
    name = f"{later[0][0]}+{later[0][1].hex()}"
    print_if_good(f"{files} files, {len(rows)} entries with their proofs, {evidence} pieces of evidence", name)
    return anchors


def print_if_good(counts, name):
    if not FAULTS:
        print(f"OK: {counts}\nsigned by {name}")


def report(anchors, options):
    """What outsiders said, and what nobody checked."""
    if anchors.checkpoints:
        print(f"{anchors.checkpoints} earlier checkpoints, each a start of the ledger's tree")
    for size, moment in anchors.stamped:
        print(f"timestamp: {size} leaves existed at {moment}, by an authority of {anchors.roots}")
    for name, size, moment in anchors.cosigned:
        print(f"witness: {size} leaves were the one history {name} knew at {moment}")
    if anchors.unjudged:
        OPEN.append(f"{anchors.unjudged} timestamps are over their checkpoints, and not checked against an "
                    "authority: give its certificates as --tsa-roots")
    for label, count in sorted(anchors.unknown.items()):
        OPEN.append(f"{count} cosignatures by the unknown key {label}: give it as --witness if you trust it")
    if anchors.stamped and not options.tsa_roots:
        OPEN.append("keys/tsa-roots.pem came from the package itself: compare it with the authority's own")
    if anchors.cosigned and not options.witness:
        OPEN.append("keys/witness-*.vkey came from the package itself: compare them with the witnesses' own")
    if not options.key:
        OPEN.append("the key came from the package itself: compare keys/ledger.vkey with the one you were given")
    if not (anchors.stamped or anchors.cosigned):
        OPEN.append("no outsider is known to have seen a checkpoint: whoever holds the key could have written "
                    "another history")
    for text in OPEN:
        print(f"NOT CHECKED: {text}")


def key_or_file(text):
    """A key on the command line, or the keys in a file."""
    try:
        is_file = pathlib.Path(text).is_file()
    except OSError:
        is_file = False
    return lines_of(pathlib.Path(text)) if is_file else [text]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent,
                        help="the package; where this program is, if absent")
    parser.add_argument("--key", metavar="VKEY", help="the ledger's public key, or the file it is in, as the "
                        "organisation has given it; an earlier key of the ledger serves too")
    parser.add_argument("--witness", metavar="VKEY", action="append", default=[],
                        help="a witness's public key, or a file with some (repeatable)")
    parser.add_argument("--tsa-roots", metavar="FILE", type=pathlib.Path,
                        help="PEM file with root certificates of timestamp authorities that you trust")
    parser.add_argument("--strict", action="store_true", help="exit with 3 when something was not checked")
    options = parser.parse_args()
    if options.tsa_roots and not options.tsa_roots.is_file():
        parser.error(f"{options.tsa_roots} is not there")
    try:
        options.key = key_or_file(options.key)[0] if options.key else None
        options.witness = [line for text in options.witness for line in key_or_file(text)]
        for key, kind in [(options.key, ED25519)] + [(text, WITNESS) for text in options.witness]:
            if key:
                parse_key(key, kind)
    except (ValueError, IndexError) as error:
        parser.error(f"a key that was given is none: {error}")
    anchors = None
    try:
        anchors = check_package(options.folder, options)
    except FileNotFoundError as error:
        if error.filename == "openssl":
            print("FAILED: openssl is missing")
            return 2
        fault(f"{error.filename} is missing")
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        fault(str(error))
    for text in FAULTS[:50]:
        print(f"FAILED: {text}")
    if len(FAULTS) > 50:
        print(f"FAILED: and {len(FAULTS) - 50} more")
    if FAULTS:
        return 1
    report(anchors, options)
    return 3 if OPEN and options.strict else 0


if __name__ == "__main__":
    sys.exit(main())
