"""Judges what goes outside by other people's tools: moto and botocore for copies, openssl and
rfc3161-client for timestamps, cryptography for cosignatures.

outside.py DEMARC WORK   (Scripts/validate.sh calls it with a Python that has them)

moto lets retentions be shortened, which S3 does not: nothing here says that object lock holds.
"""
import base64
import datetime
import hashlib
import http.server
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.parse

import boto3
import rfc3161_client
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

demarc, work = sys.argv[1], pathlib.Path(sys.argv[2])
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
ENV = {
    **{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": SECRET,
    "AWS_SESSION_TOKEN": "a/session+token==", "AWS_REGION": "eu-west-1", "USER": "tester",
}
done = 0


def check(holds, what):
    global done
    if not holds:
        sys.exit(f"outside: {what}")
    done += 1


def run(*words, fails=None):
    """Runs demarc; with `fails` it must end with status 2 and this code of a diagnostic."""
    result = subprocess.run([demarc, *map(str, words)], env=ENV, capture_output=True, text=True)
    said = result.stdout + result.stderr
    if fails:
        check(result.returncode == 2 and f"[{fails}]" in said, f"{words}: not {fails}: {said}")
    else:
        check(result.returncode == 0, f"{words} ended with {result.returncode}: {said}")
    return said


class Signed:
    """moto behind a check of every signature by botocore's own signer."""

    def __init__(self, app):
        self.app, self.requests, self.writes, self.writes_left = app, 0, [], None

    def __call__(self, environ, start):
        if environ.get("HTTP_AUTHORIZATION", "").startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE"):
            self.requests += 1
            wrong = self.wrong(environ)
            if wrong:
                print(f"outside: {wrong}", file=sys.stderr)
                start("403 Forbidden", [("Content-Type", "text/xml")])
                return [b"<Error><Code>SignatureDoesNotMatch</Code></Error>"]
            if environ["REQUEST_METHOD"] in ("PUT", "POST"):
                if self.writes_left is not None:
                    if self.writes_left <= 0:
                        start("400 Bad Request", [("Content-Type", "text/xml")])
                        return [b"<Error><Code>Stopped</Code></Error>"]
                    self.writes_left -= 1
                self.writes.append(environ["PATH_INFO"] + "?" + environ["QUERY_STRING"])
        return self.app(environ, start)

    def wrong(self, environ):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        import io
        environ["wsgi.input"] = io.BytesIO(body)
        given = environ["HTTP_AUTHORIZATION"]
        fields = dict(part.strip().split("=", 1) for part in given.split(" ", 1)[1].split(","))
        headers = {}
        for name in fields["SignedHeaders"].split(";"):
            key = name.upper().replace("-", "_")
            headers[name] = environ.get(key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else "HTTP_" + key, "")
        if hashlib.sha256(body).hexdigest() != headers["x-amz-content-sha256"]:
            return "x-amz-content-sha256 is not that of the body"
        path = environ["RAW_URI"].split("?")[0]
        query = environ["QUERY_STRING"]
        url = f"http://{headers['host']}{path}" + (f"?{query}" if query else "")
        request = AWSRequest(method=environ["REQUEST_METHOD"], url=url, headers=headers, data=body)
        request.context["timestamp"] = headers["x-amz-date"]
        signer = S3SigV4Auth(Credentials("AKIDEXAMPLE", SECRET, headers["x-amz-security-token"]),
                             "s3", "eu-west-1")
        text = signer.string_to_sign(request, signer.canonical_request(request))
        signature = signer.signature(text, request)
        return None if signature == fields["Signature"] else f"{environ['REQUEST_METHOD']} {url}: signature differs"


def serve(app, threaded=True):
    server = make_server("127.0.0.1", 0, app, threaded=threaded)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def ledger(name, files):
    place = work / name
    place.mkdir()
    run("evidence", "init", "--workspace", place, "--name", "example.com/evidence", "-q")
    for title, data in files:
        (place / title).write_bytes(data)
        run("evidence", "add", "--workspace", place, place / title, "--record-class", "documentation")
    return place


def files_of(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and not p.name.startswith(".")}


def copies(place):
    import logging
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    gate = Signed(DomainDispatcherApplication(create_backend_app))
    endpoint = f"http://127.0.0.1:{serve(gate)}"
    s3 = boto3.client("s3", endpoint_url=endpoint, region_name="eu-west-1",
                      aws_access_key_id="other", aws_secret_access_key="x")
    where = {"LocationConstraint": "eu-west-1"}
    s3.create_bucket(Bucket="vault", CreateBucketConfiguration=where, ObjectLockEnabledForBucket=True)
    s3.create_bucket(Bucket="open", CreateBucketConfiguration=where)
    year = datetime.date.today().year + 7
    to = ["evidence", "copy", "--workspace", place, "--endpoint", endpoint, "--to"]
    lock = ["--retain-until", f"{year}-01-01"]
    # Stopped after every few writes, then whole; parts that arrived are not sent again.
    for count in (0, 2, 1, 1):
        gate.writes_left = count
        run(*to, "s3://vault/ab", *lock, fails="copy.refused")
    gate.writes_left = None
    run(*to, "s3://vault/ab", *lock)
    parts = [w for w in gate.writes if "partNumber" in w]
    check(len(parts) == len(set(parts)) == 2, f"parts were sent more than once: {parts}")
    before = len(gate.writes)
    said = run(*to, "s3://vault/ab", *lock)
    check("0 files sent" in said and len(gate.writes) == before, "a second run sent something")
    run(*to, "s3://vault/ab", *lock, "--read-back")
    here = files_of(place / ".demarc" / "ledger")
    there = {o["Key"] for o in s3.list_objects_v2(Bucket="vault")["Contents"]}
    for name, data in here.items():
        found = s3.get_object(Bucket="vault", Key=f"ab/{name}")
        check(found["Body"].read() == data, f"{name} has other bytes")
        check(found.get("ObjectLockMode") == "COMPLIANCE"
              and found["ObjectLockRetainUntilDate"].year == year, f"{name} is not locked: {found}")
    check(len(there) == len(here) + 1, f"more or less than the ledger: {there ^ set(here)}")
    # By rule; longer than before is extended, shorter is left alone.
    run(*to, "s3://vault/rule", "--regime", "HIPAA")
    run(*to, "s3://vault/ab", "--retain-until", f"{year + 1}-01-01")
    check(s3.head_object(Bucket="vault", Key="ab/checkpoint")["ObjectLockRetainUntilDate"].year == year + 1,
          "the retention did not grow")
    said = run(*to, "s3://vault/ab", *lock)
    check(f"until {year + 1}-01-01" in said, "the retention did not stay")
    # What must be refused.
    run(*to, "s3://open/ab", *lock, fails="copy.no-object-lock")
    run(*to, "s3://open/ab", "--allow-no-lock")
    run(*to, "s3://nothere/ab", *lock, fails="copy.refused")
    name = next(n for n in here if n.startswith("blobs/"))
    s3.put_object(Bucket="open", Key=f"ab/{name}", Body=b"other")
    run(*to, "s3://open/ab", "--allow-no-lock", fails="copy.differs")
    other = ledger("other", [("x", b"x"), ("y", b"y"), ("z", b"z"), ("zz", b"zz")])
    run(*["evidence", "copy", "--workspace", other, "--endpoint", endpoint, "--to"], "s3://vault/ab",
        *lock, fails="copy.fork")
    run(*to, work / "copy")
    run("evidence", "verify", "--folder", work / "copy", "--key", place / ".demarc/ledger/ledger.vkey")
    # On record, and in the next copy.
    said = run(*to, "s3://vault/ab", "--retain-until", f"{year + 1}-01-01", "--record")
    leaf = json.loads(run("evidence", "show", said.split("recorded as: leaf ")[1].split()[0],
                          "--workspace", place, "--json"))
    details = {d["name"]: d["value"] for d in leaf["manifest"]["details"]}
    check(leaf["manifest"]["kind"] == "copy" and details["lock"].startswith("compliance until"),
          f"the leaf of a copy says {leaf}")
    s3.head_object(Bucket="vault", Key=f"ab/{details['head']}")
    run(*to, "s3://vault/ab", "--retain-until", f"{year + 1}-01-01")
    print(f"outside: copies: {gate.requests} requests signed as botocore signs them, "
          f"{len(here)} files read back by boto3 from moto")


def openssl(*words):
    subprocess.run(["openssl", *words], cwd=work / "pki", check=True, capture_output=True)


def timestamps(place):
    pki = work / "pki"
    pki.mkdir()
    (pki / "serial").write_text("01\n")
    (pki / "tsa.cnf").write_text("""
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
accuracy = secs:1
ess_cert_id_alg = sha256
""")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem",
            "-subj", "/CN=root", "-days", "30", "-config", "tsa.cnf", "-extensions", "root")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr",
            "-subj", "/CN=clock", "-config", "tsa.cnf")
    openssl("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial",
            "-out", "tsa.pem", "-days", "30", "-extfile", "tsa.cnf", "-extensions", "stamp")

    def reply(query):
        (pki / "q").write_bytes(query)
        openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q", "-signer", "tsa.pem",
                "-inkey", "tsa.key", "-out", "r")
        return (pki / "r").read_bytes()

    class Authority(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            answer = reply(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *words):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stamp = ["evidence", "timestamp", "--workspace", place]
    url = f"http://127.0.0.1:{server.server_port}/tsa"
    for hash in ("sha256", "sha384", "sha512"):
        run(*stamp, "--tsa", url, "--roots", pki / "root.pem", "--hash", hash)
    run(*stamp, "--query", work / "off.tsq")
    (work / "off.tsr").write_bytes(reply((work / "off.tsq").read_bytes()))
    said = run(*stamp, "--reply", work / "off.tsr", "--roots", pki / "root.pem", "--record")
    leaf = said.split("recorded as: leaf ")[1].split()[0]
    run("evidence", "show", leaf, "--workspace", place, "--output", work / "recorded.tsr")
    check((work / "recorded.tsr").read_bytes() == (work / "off.tsr").read_bytes(),
          "the recorded reply is another")
    # The reply to another's request is refused.
    openssl("ts", "-query", "-digest", "ab" * 32, "-sha256", "-cert", "-out", "foreign.tsq")
    (work / "foreign.tsr").write_bytes(reply((pki / "foreign.tsq").read_bytes()))
    run(*stamp, "--reply", work / "foreign.tsr", "--roots", pki / "root.pem", fails="timestamp.other-data")
    root = x509.load_pem_x509_certificate((pki / "root.pem").read_bytes())
    verifier = rfc3161_client.VerifierBuilder().add_root_certificate(root).build()
    folder = next((place / ".demarc" / "ledger" / "anchors").iterdir())
    data = (folder / "checkpoint").read_bytes()
    found = sorted(folder.glob("*.tsr"))
    check(len(found) == 4, f"not four replies: {found}")
    for path in found:
        answer = rfc3161_client.decode_timestamp_response(path.read_bytes())
        check(verifier.verify_message(answer, data), f"rfc3161-client refuses {path}")
        try:
            verifier.verify_message(answer, data + b"x")
            check(False, "rfc3161-client takes other bytes")
        except rfc3161_client.VerificationError:
            pass
        openssl("ts", "-verify", "-data", str(folder / "checkpoint"), "-in", str(path), "-CAfile", "root.pem")
    print(f"outside: timestamps: {len(found)} verified by rfc3161-client and openssl ts")


def witnesses(place):
    home = work / "witness"
    vkey = run("witness", "init", "--directory", home, "--name", "witness.example/w", "-q").strip()
    log = place / ".demarc/ledger/ledger.vkey"
    run("witness", "add-log", "--directory", home, "--vkey", log, "-q")

    def start():
        process = subprocess.Popen([demarc, "witness", "serve", "--directory", str(home), "--port", "0", "-q"],
                                   env=ENV, stdout=subprocess.PIPE, text=True)
        return process, process.stdout.readline().strip()

    server, url = start()
    ask = ["evidence", "witness", "--workspace", place, "--vkey", vkey, "--url"]
    fork = work / "fork"
    shutil.copytree(place, fork)
    run(*ask, url)
    name, ident, key = vkey.split("+", 2)
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:])
    text, lines = (place / ".demarc/ledger/checkpoint").read_text().split("\n\n")
    line = next(w for w in lines.splitlines() if w.startswith(f"\u2014 {name} "))
    blob = base64.b64decode(line.split(" ")[2])
    check(blob[:4].hex() == ident, "the key id is another")
    moment = int.from_bytes(blob[4:12], "big")
    check(abs(moment - time.time()) < 300, "the time is far off")
    public.verify(blob[12:], f"cosignature/v1\ntime {moment}\n{text}\n".encode())
    # Two histories: the one seen first goes on, the other is found.
    (place / "more").write_text("more")
    (fork / "less").write_text("less")
    run("evidence", "add", "--workspace", place, place / "more")
    run(*ask, url)
    run("evidence", "add", "--workspace", fork, fork / "less")
    run("evidence", "witness", "--workspace", fork, "--vkey", vkey, "--url", url, fails="witness.fork")
    # Killed at any moment, it never forgets what it signed.
    generator = random.Random(5)
    for number in range(8):
        (place / "n").write_text(f"n {number}")
        run("evidence", "add", "--workspace", place, place / "n")
        client = subprocess.Popen([demarc, *map(str, ask), url], env=ENV, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True)
        time.sleep(generator.random() * 0.06)
        server.send_signal(signal.SIGKILL)
        server.wait()
        # The client tries again until the witness is there, or gives up; both are fine.
        client.kill()
        client.communicate()
        known = int(run("witness", "list", "--directory", home).split()[0])
        signed = [int(p.parent.name) for p in
                  (place / ".demarc/ledger/anchors").glob("*/*.cosignature")]
        check(known >= max(signed), f"it knows {known}, and signed {max(signed)}")
        server, url = start()
        run(*ask, url)
    second = subprocess.run([demarc, "witness", "serve", "--directory", str(home), "--port", "0"],
                            env=ENV, capture_output=True, text=True)
    check(second.returncode == 2 and "[witness.in-use]" in second.stderr, "two serve one witness")
    server.send_signal(signal.SIGTERM)
    check(server.wait(10) == 0, "it does not end when told to")
    said = run("evidence", "verify", "--workspace", place, "--witness", home / "witness.vkey",
               "--roots", work / "pki/root.pem")
    check("were the one history witness.example/w knew" in said and "existed at" in said,
          f"verify does not tell what is anchored: {said}")
    print("outside: witness: cosignature verified by cryptography, a fork found, 8 kills survived")


place = ledger("acme", [
    ("a.txt", b"a\n" * 1000), ("big.bin", random.Random(3).randbytes(20 << 20)), ("empty", b"")])
copies(place)
timestamps(place)
witnesses(place)
print(f"outside: {done} checks passed")
