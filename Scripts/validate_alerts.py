"""Checks alerts and incidents that demarc wrote, with other people's schemas and parsers.

validate_alerts.py FOLDER...

OCSF by ocsf-json-schema for the version that each finding names, ASFF by botocore's model and by the
documented limits, CEF by the dictionary of cefevent and by pycef, RFC 5424 by syslog-rfc5424-parser. Where
rsyslogd is on the path (or RSYSLOGD names it) the messages go through one on a loopback port and must come
out as they went in.
"""
import functools
import ipaddress
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import botocore.session
import botocore.validate
import jsonschema
import ocsf_json_schema
import pycef
import syslog_rfc5424_parser
from cefevent.extensions import extension_dictionary

FAULTS = []
#: Keys of the vendor's dictionary that cefevent's table lacks.
DICTIONARY = extension_dictionary | {
    "outcome": {"length": 63, "data_type": ["String"]}, "type": {"length": 0, "data_type": ["Integer"]}}


def check(name, values, faults):
    if not values:
        return
    found = [f"{name}: {fault}" for value in values for fault in faults(value)]
    FAULTS.extend(found)
    print(f"validate: {name}: {len(values)} read, {len(found)} faults")


def lines(file):
    return [line for line in file.read_bytes().decode().split("\n") if line]


# OCSF

CLASSES = {2004: "detection_finding", 2005: "incident_finding"}


@functools.cache
def ocsf_validator(version, class_uid, profiles):
    schema = ocsf_json_schema.OcsfJsonSchemaEmbedded(ocsf_json_schema.get_ocsf_schema(version))
    schema = schema.get_class_schema(CLASSES[class_uid], profiles=list(profiles))
    return jsonschema.validators.validator_for(schema)(schema)


def ocsf(finding):
    metadata = finding["metadata"]
    validator = ocsf_validator(
        metadata["version"], finding["class_uid"], tuple(metadata.get("profiles", [])))
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
              for error in validator.iter_errors(finding)]
    if finding["type_uid"] != finding["class_uid"] * 100 + finding["activity_id"]:
        faults.append("type_uid is not class and activity")
    return faults


# ASFF

MODEL = botocore.session.get_session().get_service_model("securityhub")
IMPORT = MODEL.operation_model("BatchImportFindings").input_shape
LENGTHS = {"Id": 512, "ProductArn": 2048, "GeneratorId": 512, "Title": 256, "Description": 1024}


def asff(call):
    report = botocore.validate.ParamValidator().validate(call, IMPORT)
    faults = [report.generate_report()] if report.has_errors() else []
    for finding in call["Findings"]:
        for name, most in LENGTHS.items():
            if not 1 <= len(finding[name].encode("utf-16-le")) // 2 <= most:
                faults.append(f"{name} is longer than {most}")
        if not re.fullmatch(r"\d{12}", finding["AwsAccountId"]):
            faults.append("AwsAccountId")
        if len(json.dumps(finding)) > 240_000 or len(json.dumps(finding, ensure_ascii=False).encode()) > 240_000:
            faults.append("the finding is larger than 240 kB")
        if not 1 <= len(finding["Resources"]) <= 32:
            faults.append("Resources")
        fields = finding.get("ProductFields", {})
        if len(fields) > 50 or any(len(k) > 128 or len(v) > 2048 for k, v in fields.items()):
            faults.append("ProductFields")
        if not all(t.count("/") <= 2 for t in finding["FindingProviderFields"]["Types"]):
            faults.append("Types")
    return faults


def asff_batch(call):
    faults = asff(call)
    if len(call["Findings"]) > 100:
        faults.append("more than 100 findings")
    if len({(f["AwsAccountId"], f["Region"]) for f in call["Findings"]}) != 1:
        faults.append("more than one account or region")
    return faults


# CEF

def split_cef(line):
    """Header fields and extension values, unescaped; what an escape may not stand before is a fault."""
    header, rest = [], line
    while len(header) < 7:
        match = re.match(r"((?:[^|\\]|\\[|\\])*)\|", rest)
        if not match:
            raise ValueError("the header ends early")
        header.append(re.sub(r"\\([|\\])", r"\1", match[1]))
        rest = rest[match.end():]
    if re.search(r"(?<!\\)(?:\\\\)*\\[^\\=nr]", rest):
        raise ValueError("an escape that no value has")
    values, last = {}, None
    for match in re.finditer(r"(?:^| )([A-Za-z0-9]+)=((?:[^=\\]|\\.)*?)(?= [A-Za-z0-9]+=|$)", rest):
        values[match[1]] = match[2]
        last = match.end()
    if rest and last != len(rest):
        raise ValueError("text that belongs to no key")
    return header, values


def unescape(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m[1], m[1]), text)


def is_a(kind, text):
    try:
        if kind == "IPv4 Address":
            ipaddress.IPv4Address(text)
        elif kind == "IPv6 Address":
            ipaddress.IPv6Address(text)
        elif kind in ("Integer", "Long"):
            int(text)
        return True
    except ValueError:
        return False


def cef(line):
    try:
        header, values = split_cef(line)
    except ValueError as fault:
        return [str(fault)]
    faults = []
    if header[0] != "CEF:0" or not 0 <= int(header[6]) <= 10:
        faults.append(f"header {header}")
    for key, text in values.items():
        entry = DICTIONARY.get(key)
        if entry is None:
            faults.append(f"'{key}' is not in the dictionary")
            continue
        text = unescape(text)
        if 0 < entry["length"] < len(text):
            faults.append(f"{key} is longer than {entry['length']}")
        if not any(is_a(kind, text) for kind in entry["data_type"]):
            faults.append(f"{key}={text} is no {entry['data_type']}")
        if key.endswith("Label") and key[:-5] not in values:
            faults.append(f"{key} has no value")
    # pycef knows no escape in a header, and takes labels for the names of custom values.
    if not set("\\=") & set("".join(header)):
        read = pycef.parse(line)
        if read is None or read["Name"] != header[5] or read["DeviceEventClassID"] != header[4]:
            faults.append("pycef reads another header")
        else:
            for key, text in values.items():
                name = values.get(f"{key}Label", key)
                if not key.endswith("Label") and read.get(name, "").strip() != text.strip():
                    faults.append(f"pycef reads {name} as {read.get(name)!r}")
    return faults


# RFC 5424

def frames(file):
    data = file.read_bytes()
    if not re.match(rb"\d+ <", data):
        return [line for line in data.split(b"\n") if line]
    found = []
    while data:
        length, _, data = data.partition(b" ")
        found.append(data[:int(length)])
        data = data[int(length):]
    return found


#: RFC 5424 section 6, with the lengths of its fields.
NAME = rb"[!-<>-\\^-~]{1,32}"
VALUE = rb'(?:[^"\\\]\x00-\x1f]|\\["\\\]])*'
MESSAGE = re.compile(
    rb"<(?:\d|[1-9]\d|1[0-8]\d|19[01])>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z [!-~]{1,255} [!-~]{1,48} "
    rb'[!-~]{1,128} [!-~]{1,32} \[(' + NAME + rb")((?: " + NAME + rb'="' + VALUE + rb'")*)\](?: (.*))?', re.S)


def syslog(frame):
    faults = [] if len(frame) <= 8192 else [f"{len(frame)} octets"]
    match = MESSAGE.fullmatch(frame)
    if not match:
        return [*faults, f"not by the grammar: {frame[:200]}"]
    sd_id, members, payload = ((part or b"").decode() for part in match.groups())
    fields = {name: re.sub(r"\\(.)", r"\1", value) for name, value
              in re.findall(r' ([^= ]+)="((?:[^"\\]|\\.)*)"', members)}
    if not re.fullmatch(r"demarc@\d+", sd_id):
        faults.append(f"SD-ID {sd_id}")
    # The parser takes the quote behind an escaped backslash for an escaped one.
    if '\\\\"' not in members:
        try:
            read = syslog_rfc5424_parser.SyslogMessage.parse(frame.decode())
            if set(read.sd[sd_id]) != set(fields):
                faults.append("the parser reads other structured data")
        except syslog_rfc5424_parser.ParseError as fault:
            faults.append(f"{fault}"[:200])
    payload = payload.removeprefix("\ufeff")
    if payload.startswith("{"):
        if json.loads(payload)["severity"] != fields["severity"]:
            faults.append("payload and structured data differ")
    else:
        faults += cef(payload)
    return faults


def through_rsyslog(files):
    """Sends all frames over TCP to a collector of our own and reads what it wrote."""
    program = os.environ.get("RSYSLOGD") or shutil.which("rsyslogd")
    if not program:
        print("validate: rsyslog: skipped, there is no rsyslogd")
        return
    sent = [frame for file in files for frame in frames(file)]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        modules = os.environ.get("RSYSLOG_MODULES")
        members = " ".join(
            f'property(name="{name}" outname="{out}" format="jsonf")' + (' constant(value=",")' if more else "")
            for name, out, more in [("hostname", "host", 1), ("app-name", "app", 1), ("msgid", "msgid", 1),
                                    ("pri", "pri", 1), ("timereported", "time", 1),
                                    ("structured-data", "sd", 1), ("msg", "msg", 0)])
        members = members.replace('name="timereported" outname="time"',
                                  'name="timereported" outname="time" dateFormat="rfc3339"')
        (folder / "rsyslog.conf").write_text(f"""
global(workDirectory="{folder}" maxMessageSize="64k")
module(load="imtcp")
input(type="imtcp" address="127.0.0.1" port="{port}")
template(name="j" type="list") {{ constant(value="{{") {members} constant(value="}}\\n") }}
action(type="omfile" file="{folder}/out.json" template="j")
""")
        command = [program, "-n", "-f", str(folder / "rsyslog.conf"), "-i", str(folder / "pid")]
        server = subprocess.Popen(command + (["-M", modules] if modules else []),
                                  stderr=subprocess.DEVNULL)
        try:
            for file in files:
                for _ in range(100):
                    try:
                        with socket.create_connection(("127.0.0.1", port), 5) as line:
                            line.sendall(file.read_bytes())
                        break
                    except OSError:
                        time.sleep(0.1)
            got = []
            for _ in range(100):
                out = folder / "out.json"
                got = lines(out) if out.is_file() else []
                got = [json.loads(line) for line in got if '"app":"demarc"' in line]
                if len(got) >= len(sent):
                    break
                time.sleep(0.1)
        finally:
            server.terminate()
            server.wait()
    wanted = []
    for frame in sent:
        head, data, message = re.match(
            rb"(<\d+>1 (?:\S+ ){5})(\[(?:[^\]\\]|\\.)*\])(?: (.*))?$", frame, re.S).groups()
        pri, at, host, _, _, msgid = head.decode().split()
        wanted.append((host, msgid, pri[1:-2], at, data.decode(), (message or b"").decode()))
    found = [(o["host"], o["msgid"], o["pri"], o["time"], o["sd"], o["msg"]) for o in got]
    missing = [w for w in wanted if not any(same(w, f) for f in found)]
    print(f"validate: rsyslog: {len(sent)} sent, {len(found)} received, {len(missing)} changed on the way")
    FAULTS.extend(f"rsyslog: {text}"[:400] for text in missing)
    if len(found) != len(sent):
        FAULTS.append(f"rsyslog: {len(sent)} sent, {len(found)} received")


def same(wanted, found):
    """Instants without a fraction may come without one; controls come as `#` and octal."""
    octal = lambda text: re.sub(r"[\x00-\x1f\x7f]", lambda m: f"#{ord(m[0]):03o}", text)
    at = [text.replace("Z", "+00:00") for text in (wanted[3], found[3])]
    at = [text if "." in text else text.replace("+", ".000+") for text in at]
    mine, theirs = ((*w[:3], octal(w[4]), octal(w[5])) for w in (wanted, found))
    return mine == theirs and at[0] == at[1]


def findings_of(file):
    value = json.loads(file.read_text())
    return {"Findings": value} if isinstance(value, list) else value


def main():
    folders = [pathlib.Path(name) for name in sys.argv[1:]]
    some = lambda *patterns: sorted(f for d in folders for p in patterns for f in d.glob(p))
    found = [json.loads(line) for file in some("*.ocsf.jsonl", "ocsf/*.jsonl") for line in lines(file)]
    if not found:
        FAULTS.append("no OCSF findings in these folders")
    kinds = sorted({(f["metadata"]["version"], f["class_uid"]) for f in found})
    for version, kind in kinds:
        check(f"OCSF {version} {CLASSES[kind]}",
              [f for f in found if (f["metadata"]["version"], f["class_uid"]) == (version, kind)], ocsf)
    check("ASFF 2018-10-08", [findings_of(f) for f in some("*.asff.json")], asff)
    check("BatchImportFindings", [findings_of(f) for f in some("asff/*.json")], asff_batch)
    check("CEF 0", [line for file in some("*.cef") for line in lines(file)], cef)
    messages = some("*.syslog", "syslog/*.syslog")
    check("RFC 5424", [frame for file in messages for frame in frames(file)], syslog)
    through_rsyslog(messages)
    for fault in FAULTS[:20]:
        print(f"  {fault}")
    return bool(FAULTS)


sys.exit(main())
