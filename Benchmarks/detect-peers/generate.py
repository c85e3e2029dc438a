"""Writes CloudTrail logs made of real events with new ids, times, accounts, addresses, keys and regions.

generate.py EVENTS_DIR ndjson BYTES FILE     compact JSON lines up to that size
generate.py EVENTS_DIR gz BYTES DIRECTORY    {"Records":[...]} files, gzip level 6, that size before packing

EVENTS_DIR holds JSON arrays of events. Of the lines MATCHING (0.035) are events that a public rule
matches, by the ids in EXPECTED, a file of lines {"eventID": ...}; the others are picked at random, a
file first, then an event of it. The seed is fixed: the same events give the same bytes.
"""
import glob, gzip, json, math, os, random, re, sys, time, uuid

TOKENS = re.compile(
    r'(?P<id>"(?:eventID|requestID)":")[^"]*(?=")'
    r'|(?P<time>"eventTime":")[^"]*(?=")'
    r'|(?P<region>"awsRegion":")[^"]*(?=")'
    r'|(?P<address>"sourceIPAddress":")[0-9.]+(?=")'
    r'|(?P<key>(?:AKIA|ASIA))[A-Z0-9]{16}'
    r'|(?<![0-9A-Za-z])(?P<account>)[0-9]{12}(?![0-9A-Za-z])')
REGIONS = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2"]
START, STEP = 1_767_225_600, 0.08


def pieces(event):
    """The text between the parts that are replaced, and the names of those parts."""
    text, out, at = json.dumps(event, separators=(",", ":"), ensure_ascii=False), [], 0
    for match in TOKENS.finditer(text):
        kind = match.lastgroup
        out += [(None, text[at:match.start()] + match.group(kind)), (kind, None)]
        at = match.end()
    return out + [(None, text[at:])]


def lines(directory):
    random.seed(20_260_630)
    matching = {json.loads(line).get("eventID") for line in open(os.environ["EXPECTED"])}
    share = float(os.environ.get("MATCHING", "0.035"))
    files = [json.load(open(path))
             for path in sorted(glob.glob(f"{directory}/**/*.json", recursive=True))]
    loud, quiet = ([[pieces(event) for event in file if (event.get("eventID") in matching) is wanted]
                    for file in files] for wanted in (True, False))
    loud, quiet = ([file for file in sets if file] for sets in (loud, quiet))
    accounts = [str(random.randrange(10**11, 10**12)) for _ in range(40)]
    letters, number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 0
    while True:
        account, parts = random.choice(accounts), []
        for kind, text in random.choice(random.choice(loud if random.random() < share else quiet)):
            if kind is None: parts.append(text)
            elif kind == "id": parts.append(str(uuid.UUID(int=random.getrandbits(128))))
            elif kind == "account": parts.append(account)
            elif kind == "region": parts.append(random.choice(REGIONS))
            elif kind == "key": parts.append("".join(random.choices(letters, k=16)))
            elif kind == "address":
                parts.append(".".join(str(random.randrange(1, 255)) for _ in range(4)))
            else:
                now = time.gmtime(START + number * STEP)
                parts.append(time.strftime("%Y-%m-%dT%H:%M:%SZ", now))
        number += 1
        yield "".join(parts)


def main():
    directory, form, size, target = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    source, written = lines(directory), 0
    if form == "ndjson":
        with open(target, "w", encoding="utf-8") as file:
            while written < size:
                line = next(source) + "\n"
                file.write(line)
                written += len(line.encode())
        return
    os.makedirs(target)
    for number in range(10**6):
        if written >= size: break
        # Lines a file: log-normal, a hundred in the middle.
        count = min(6000, max(1, round(math.exp(random.gauss(math.log(100), 1.0)))))
        text = ('{"Records":[' + ",".join(next(source) for _ in range(count)) + "]}").encode()
        with open(f"{target}/{number:05}.json.gz", "wb") as file:
            file.write(gzip.compress(text, 6, mtime=0))
        written += len(text)


main()
