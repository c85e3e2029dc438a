"""Makes trees of CloudTrail digests and writes what awscli's validation says of each.

Usage: peer.py DIRECTORY [SEED]. Below DIRECTORY: case-NNN/ (the bucket, digests' metadata saved as
<file>.metadata.json), keys.json (answer of list-public-keys) and expected.json.
"""

import base64
import gzip
import hashlib
import io
import json
import pathlib
import random
import sys
from datetime import datetime, timedelta, timezone

import rsa
from awscli.customizations.cloudtrail import validation
from botocore.exceptions import ClientError

ACCOUNT, REGION, HOME, TRAIL, BUCKET = "111122223333", "eu-west-1", "us-east-1", "org_trail", "logs"
START = datetime(2026, 6, 30, 20, 1, 31, tzinfo=timezone.utc)
HOURS = 8


def iso(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Bucket:
    """Objects as CloudTrail delivers them; `signatures` stands for their metadata."""

    def __init__(self, key, fingerprint):
        self.key, self.fingerprint = key, fingerprint
        self.objects, self.signatures, self.digests, self.logs = {}, {}, [], []
        self.last = None

    def deliver(self, hour, files, is_start=False):
        begin, end = START + timedelta(hours=hour), START + timedelta(hours=hour + 1)
        entries = []
        for number in range(files):
            made = begin + timedelta(minutes=20)
            key = (
                f"AWSLogs/{ACCOUNT}/CloudTrail/{REGION}/{made:%Y/%m/%d}/"
                f"{ACCOUNT}_CloudTrail_{REGION}_{made:%Y%m%dT%H%MZ}_{hour:02}x{number}.json.gz"
            )
            text = json.dumps({"Records": [{"eventID": f"{hour}-{number}"}]}).encode()
            self.objects[key] = gzip.compress(text)
            self.logs.append(key)
            entries.append(
                {"s3Bucket": BUCKET, "s3Object": key, "hashValue": sha256(text),
                 "hashAlgorithm": "SHA-256", "newestEventTime": iso(made),
                 "oldestEventTime": iso(made)})
        last = None if is_start else self.last
        key = (
            f"AWSLogs/{ACCOUNT}/CloudTrail-Digest/{REGION}/{end:%Y/%m/%d}/"
            f"{ACCOUNT}_CloudTrail-Digest_{REGION}_{TRAIL}_{HOME}_{end:%Y%m%dT%H%M%SZ}.json.gz"
        )
        digest = {
            "awsAccountId": ACCOUNT, "digestStartTime": iso(begin), "digestEndTime": iso(end),
            "digestS3Bucket": BUCKET, "digestS3Object": key,
            "digestPublicKeyFingerprint": self.fingerprint,
            "digestSignatureAlgorithm": "SHA256withRSA",
            "newestEventTime": None, "oldestEventTime": None,
            "previousDigestS3Bucket": last and BUCKET, "previousDigestS3Object": last and last[0],
            "previousDigestHashValue": last and last[1],
            "previousDigestHashAlgorithm": last and "SHA-256",
            "previousDigestSignature": last and last[2], "logFiles": entries,
        }
        text = json.dumps(digest, indent=random.choice([None, 2])).encode()
        to_sign = "\n".join([iso(end), f"{BUCKET}/{key}", sha256(text), last[2] if last else "null"])
        signature = rsa.sign(to_sign.encode(), self.key, "SHA-256").hex()
        self.objects[key], self.signatures[key] = gzip.compress(text), signature
        self.digests.append(key)
        self.last = (key, sha256(text), signature)

    def edit(self, key, change):
        text = gzip.decompress(self.objects[key])
        self.objects[key] = gzip.compress(change(text))

    # What awscli asks of S3.

    def get_client(self, _):
        return self

    def get_object(self, Bucket, Key):
        if Bucket != BUCKET or Key not in self.objects:
            raise ClientError({"Error": {"Code": "NoSuchKey", "Message": "none"}}, "GetObject")
        metadata = {}
        if Key in self.signatures:
            metadata = {"signature": self.signatures[Key], "signature-algorithm": "SHA256withRSA"}
        return {"Body": io.BytesIO(self.objects[Key]), "Metadata": metadata}

    def get_paginator(self, _):
        return self

    def paginate(self, Bucket, Marker, Prefix):
        self.page = [k for k in sorted(self.objects) if k > Marker and k.startswith(Prefix)]
        return self

    def search(self, _):
        return list(self.page)


class Keys:
    def __init__(self, answer):
        self.answer = answer

    def list_public_keys(self, StartTime, EndTime):
        return self.answer


def peer(bucket, answer):
    """The tallies of 'aws cloudtrail validate-logs'."""
    command = object.__new__(validation.CloudTrailValidateLogs)
    command.is_verbose, command._is_last_status_double_space = False, True
    command._valid_digests = command._invalid_digests = 0
    command._valid_backfill_digests = command._invalid_backfill_digests = 0
    command._valid_logs = command._invalid_logs = 0
    command._found_start_time = command._found_end_time = None
    command.s3_client_provider = bucket
    seen = {"valid": [], "invalid": [], "missing": [], "gaps": 0, "logs": {}}
    command._write_status = lambda *_, **__: None
    command._on_log_invalid = lambda log: seen["logs"].update({log["s3Object"]: "changed"})
    command._on_invalid_log_format = lambda log: seen["logs"].update({log["s3Object"]: "changed"})
    command._on_missing_log = lambda log: seen["logs"].update({log["s3Object"]: "missing"})
    provider = validation.DigestProvider(
        s3_client_provider=bucket, account_id=ACCOUNT, trail_name=TRAIL, trail_home_region=HOME,
        trail_source_region=REGION)
    traverser = validation.DigestTraverser(
        digest_provider=provider, starting_bucket=BUCKET, starting_prefix=None,
        public_key_provider=validation.PublicKeyProvider(Keys(answer)),
        on_invalid=lambda last_key, **_: seen["invalid"].append(last_key),
        on_missing=lambda last_key, **_: seen["missing"].append(last_key),
        on_gap=lambda **_: seen.update(gaps=seen["gaps"] + 1))
    for digest in traverser.traverse_digests(START - timedelta(hours=1), START + timedelta(hours=HOURS)):
        seen["valid"].append(digest["digestS3Object"])
        for log in digest["logFiles"]:
            before = command._valid_logs
            command._download_log(log)
            if command._valid_logs > before:
                seen["logs"][log["s3Object"]] = "valid"
    return seen


def flip(text):
    """One digit of the text changed, so that it stays JSON."""
    places = [at for at, byte in enumerate(text) if chr(byte).isdigit()]
    at = random.choice(places)
    return text[:at] + str((int(chr(text[at])) + 1) % 10).encode() + text[at + 1:]


def swap(bucket):
    one, two = random.sample(bucket.digests, 2)
    bucket.objects[one], bucket.objects[two] = bucket.objects[two], bucket.objects[one]
    bucket.signatures[one], bucket.signatures[two] = bucket.signatures[two], bucket.signatures[one]


def sign_anew(bucket, other):
    """A digest rewritten and signed with a key that is not CloudTrail's."""
    key = random.choice(bucket.digests)
    text = gzip.decompress(bucket.objects[key]).replace(b'"hashValue": "', b'"hashValue": "0')
    digest = json.loads(text)
    to_sign = "\n".join([
        digest["digestEndTime"], f"{BUCKET}/{key}", sha256(text),
        digest["previousDigestSignature"] or "null"])
    bucket.objects[key] = gzip.compress(text)
    bucket.signatures[key] = rsa.sign(to_sign.encode(), other, "SHA-256").hex()


CHANGES = {
    "nothing": lambda b, o: None,
    "log changed": lambda b, o: b.edit(random.choice(b.logs), flip),
    "log removed": lambda b, o: b.objects.pop(random.choice(b.logs)),
    "log emptied": lambda b, o: b.objects.update({random.choice(b.logs): b""}),
    "log no gzip": lambda b, o: b.objects.update({random.choice(b.logs): b"{}"}),
    "log cut": lambda b, o: (lambda k: b.objects.update({k: b.objects[k][:-12]}))(random.choice(b.logs)),
    "digest changed": lambda b, o: b.edit(random.choice(b.digests), flip),
    "digest removed": lambda b, o: b.objects.pop(random.choice(b.digests[1:-1])),
    "digest no JSON": lambda b, o: b.objects.update({random.choice(b.digests): gzip.compress(b"x")}),
    "signature changed": lambda b, o: (
        lambda k: b.signatures.update({k: flip(b.signatures[k].encode()).decode()})
    )(random.choice(b.digests)),
    "digests swapped": lambda b, o: swap(b),
    "signed anew": lambda b, o: sign_anew(b, o),
}


def main():
    out, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    random.seed(seed)
    public, private = rsa.newkeys(2048)
    other = rsa.newkeys(2048)[1]
    answer = {"PublicKeyList": [{
        "Value": base64.b64encode(public.save_pkcs1(format="DER")).decode(),
        "Fingerprint": "8eba5db5bea9b640d1c96a77256fe7f2",
        "ValidityStartTime": START.timestamp() - 86400, "ValidityEndTime": START.timestamp() + 864000,
    }]}
    (out / "keys.json").write_text(json.dumps(answer))
    cases = []
    for number in range(96):
        bucket = Bucket(private, answer["PublicKeyList"][0]["Fingerprint"])
        pause = random.choice([None, None, 3, 5])
        for hour in range(HOURS):
            if hour == pause:
                continue
            bucket.deliver(hour, random.choice([0, 1, 2, 3]), is_start=pause == hour - 1)
        if not bucket.logs:
            bucket.deliver(HOURS, 1)
        names = random.sample(list(CHANGES), random.choice([1, 1, 2])) if number else ["nothing"]
        for name in names:
            try:
                CHANGES[name](bucket, other)
            except (KeyError, OSError, ValueError, EOFError):
                pass  # the second change met what the first left behind
        root = out / f"case-{number:03}"
        for key, data in bucket.objects.items():
            path = root / key
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            if key in bucket.signatures:
                saved = {"Metadata": {"signature": bucket.signatures[key],
                                      "signature-algorithm": "SHA256withRSA"}}
                path.with_name(path.name + ".metadata.json").write_text(json.dumps(saved))
        cases.append({"case": root.name, "changes": names, **peer(bucket, answer)})
    (out / "expected.json").write_text(json.dumps(cases, indent=1))
    print(f"{len(cases)} cases, seed {seed}")


main()
