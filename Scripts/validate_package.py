"""Judges an auditor's package by its own verifier, by openssl, and by the commands its pages print.

validate_package.py DEMARC WORK   (Scripts/validate_package.sh calls it)

A small ledger, an authority of time by 'openssl ts', a witness by 'demarc witness serve'. Then bytes are
changed, and MANIFEST is signed anew, so that each check of verify.py has to find its own fault.
"""
import base64
import hashlib
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys

demarc, work = sys.argv[1], pathlib.Path(sys.argv[2])
ENV = {**os.environ, "USER": "tester", "LC_ALL": "C.UTF-8"}
TSA = """
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = main
[main]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
"""
done = 0


def check(holds, what):
    global done
    if not holds:
        sys.exit(f"validate: package: {what}")
    done += 1


def run(*words):
    result = subprocess.run([demarc, *map(str, words)], env=ENV, capture_output=True, text=True)
    check(result.returncode == 0, f"{words}: {result.stdout}{result.stderr}")
    return result.stdout


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], cwd=work / "pki", check=True, capture_output=True)


def authority():
    pki = work / "pki"
    pki.mkdir()
    (pki / "serial").write_text("01\n")
    (pki / "tsa.cnf").write_text(TSA)
    for root in ("root", "other"):
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{root}.key", "-out", f"{root}.pem",
                "-subj", f"/CN={root}", "-days", "30", "-config", "tsa.cnf", "-extensions", "root")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr",
            "-subj", "/CN=clock", "-config", "tsa.cnf")
    openssl("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial",
            "-out", "tsa.pem", "-days", "30", "-extfile", "tsa.cnf", "-extensions", "stamp")


def stamp(place, digest):
    run("evidence", "timestamp", "--workspace", place, "--query", work / f"{digest}.tsq", "--hash", digest)
    openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", work / f"{digest}.tsq", "-signer", "tsa.pem",
            "-inkey", "tsa.key", "-out", work / f"{digest}.tsr")
    run("evidence", "timestamp", "--workspace", place, "--reply", work / f"{digest}.tsr",
        "--roots", work / "pki/root.pem")


def cosign(place):
    home = work / "witness"
    vkey = run("witness", "init", "--directory", home, "--name", "witness.example/w", "-q").strip()
    run("witness", "add-log", "--directory", home, "--vkey", place / ".demarc/ledger/ledger.vkey", "-q")
    server = subprocess.Popen([demarc, "witness", "serve", "--directory", str(home), "--port", "0", "-q"],
                              env=ENV, stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().strip()
        run("evidence", "witness", "--workspace", place, "--vkey", vkey, "--url", url)
    finally:
        server.terminate()
        server.wait(10)
    return vkey


def workspace():
    place = work / "w"
    (place / "imports").mkdir(parents=True)
    shutil.copy(pathlib.Path("examples/gcp/estate.ndjson"), place / "imports")
    run("evidence", "init", "--workspace", place, "--name", "example.com/evidence", "-q")
    (place / "demarc.yaml").write_text("organization: Example\nframeworks: [soc2]\n")
    for number in range(5):
        (place / f"{number}.txt").write_text(f"document {number}\n")
        run("evidence", "add", "--workspace", place, place / f"{number}.txt", "--facet", "soc2/CC6.1:customer",
            "--as-of", f"2026-0{number + 1}-10")
        if number == 1:
            stamp(place, "sha256")
        if number == 3:
            stamp(place, "sha512")
            vkey = cosign(place)
    return place, vkey


def verify(package, *options):
    result = subprocess.run([sys.executable, "Engine/Data/package/verify.py", package, *map(str, options)],
                            env=ENV, capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def sign_anew(package, place):
    """MANIFEST over the files as they are now, by the ledger's own key."""
    path = package / "MANIFEST"
    text = path.read_text().rsplit("\n\n", 1)[0] + "\n"
    lines = [line for line in text.splitlines() if not re.match("[0-9a-f]{64}  ", line)]
    files = sorted(p.relative_to(package).as_posix() for p in package.rglob("*") if p.is_file())
    files.remove("MANIFEST")
    lines += [f"{hashlib.sha256((package / name).read_bytes()).hexdigest()}  {name}" for name in files]
    text = "\n".join(lines) + "\n"
    secret = (place / ".demarc/keys/ledger.key").read_text().split("+", 4)
    seed = base64.b64decode(secret[4])[1:]
    (work / "seed.der").write_bytes(bytes.fromhex("302e020100300506032b657004220420") + seed)
    (work / "text").write_text(text)
    openssl("pkeyutl", "-sign", "-keyform", "DER", "-inkey", work / "seed.der", "-rawin", "-in", work / "text",
            "-out", work / "signature")
    blob = bytes.fromhex(secret[3]) + (work / "signature").read_bytes()
    path.write_text(f"{text}\n\u2014 {secret[2]} {base64.b64encode(blob).decode()}\n")


def tamper(package, place, options):
    """A byte changed in each kind of file that outsiders signed, under a MANIFEST that fits."""
    found = 0
    stamped = sorted((package / "ledger/anchors").glob("*/*.tsr"))
    cosigned = sorted((package / "ledger/anchors").glob("*/*.cosignature"))
    grown = sorted((package / "ledger/anchors").glob("*/consistency"))
    check(len(stamped) == 2 and len(cosigned) == 1 and len(grown) == 2, "anchors are missing")
    cases = []
    for path in stamped:
        data = path.read_bytes()
        digest = hashlib.sha256 if path.parent.name == "2" else hashlib.sha512
        imprint = data.index(digest((path.parent / "checkpoint").read_bytes()).digest())
        # The imprint, the signature at the end, and the certificate in the middle where its issuer is known.
        places = [imprint + 3, len(data) - 9] + ([len(data) // 2] if "--tsa-roots" in options else [])
        cases += [(path, at) for at in places]
    cases += [(cosigned[0], at) for at in (40, 70)] + [(path, 5) for path in grown]
    for path, at in cases:
        name = path.relative_to(package).as_posix()
        kept = path.read_bytes()
        changed = bytearray(kept)
        # Another letter of base64 in a text, another bit elsewhere.
        changed[at] = (ord("A") if changed[at] != ord("A") else ord("B")) if path.suffix != ".tsr" else changed[at] ^ 1
        path.write_bytes(changed)
        status, said = verify(package, *options)
        check(status == 1 and said.startswith(f"FAILED: {name}: changed"), f"{name} at {at} is not named: {said}")
        sign_anew(package, place)
        status, said = verify(package, *options)
        check(status == 1 and said.startswith(f"FAILED: {name}: "), f"{name} at {at} is not found: {said}")
        path.write_bytes(kept)
        sign_anew(package, place)
        found += 1
    check(verify(package, *options)[0] == 0, "the package is not whole again")
    return found


def commands(page, replaced):
    """What a page prints in its boxes, as a person would copy it."""
    text = page.read_text()
    boxes = re.findall(r"<pre>(.*?)</pre>", text, re.S)
    out = "\n".join(html.unescape(box) for box in boxes)
    for name, path in replaced.items():
        out = out.replace(name, str(path))
    return out


def as_printed(package, replaced):
    script = "set -eu -o pipefail\n" + commands(package / "verify.html", replaced)
    result = subprocess.run(["bash", "-c", script], cwd=package, env=ENV, capture_output=True, text=True)
    said = result.stdout + result.stderr
    if result.returncode != 0 and "aics-tlog" in said and "Could not find" in said:
        print("validate: package: the page's commands skipped, aics-tlog cannot be had")
        return
    check(result.returncode == 0, f"a command of verify.html failed: {said[-3000:]}")
    check(said.count("Signature Verified Successfully") == 2, f"not two signatures by openssl: {said}")
    check("Verification: OK" in said and "Time stamp" in said, f"no timestamp by openssl ts: {said}")
    digests = re.findall(r"^([0-9a-f]{64})\b", said, re.M)
    check(len(digests) >= 2 and digests[0] == digests[1], f"evidence and entry have two digests: {said}")
    print(f"validate: package: {script.count(chr(10))} lines of verify.html run as printed")


def main():
    authority()
    place, vkey = workspace()
    package = work / "package"
    export = ["evidence", "export", "--workspace", place, "--period", "2026-01-01..2026-06-30",
              "--as-of", "2026-07-01", "--no-oscal", "--seed", "fixed"]
    run(*export, "--output", package)
    key = place / ".demarc/ledger/ledger.vkey"
    status, said = verify(package)
    check(status == 0 and said.startswith("OK: ") and "2 timestamps are over their checkpoints, and not checked "
          "against an authority" in said, f"without roots: {said}")
    check(re.search(r"NOT CHECKED: \d+ cosignatures by the unknown key witness.example/w", said)
          and "witness:" not in said and "timestamp:" not in said, f"what is unknown is not said: {said}")
    check(verify(package, "--strict")[0] == 3, "--strict says nothing of what was not checked")
    options = ["--key", key, "--witness", vkey, "--tsa-roots", work / "pki/root.pem"]
    status, said = verify(package, *options, "--strict")
    check(status == 0 and "NOT CHECKED" not in said and said.count("timestamp: ") == 2
          and said.count("witness: ") == 1 and "2 earlier checkpoints" in said, f"all given: {said}")
    status, said = verify(package, "--tsa-roots", work / "pki/other.pem")
    check(status == 1 and "openssl ts -verify refuses" in said, f"another authority's roots: {said}")
    check(verify(package, "--witness", "x+y+z")[0] == 2 and verify(package, "--tsa-roots", "nothere")[0] == 2,
          "wrong options are taken")
    as_printed(package, {"ROOTS.pem": work / "pki/root.pem", "WITNESS.vkey": work / "witness/witness.vkey"})
    found = tamper(package, place, options) + tamper(package, place, options[:4])
    print(f"validate: package: {found} changed bytes found in timestamps, cosignatures and proofs of growth")
    # A new key takes over: the earlier checkpoints and the earlier key still count.
    old = work / "old.vkey"
    shutil.copy(key, old)
    run("evidence", "rotate", "--workspace", place, "--because", "yearly")
    rotated = work / "rotated"
    run(*export, "--output", rotated, "--witness", vkey, "--tsa-roots", work / "pki/root.pem")
    for given in (key, old):
        status, said = verify(rotated, "--key", given)
        check(status == 0 and said.count("timestamp: ") == 2 and said.count("witness: ") == 1, f"rotated: {said}")
        check("keys/tsa-roots.pem came from the package itself" in said, f"whose roots is not said: {said}")
    as_printed(rotated, {})
    print(f"validate: package: {done} checks passed")


main()
