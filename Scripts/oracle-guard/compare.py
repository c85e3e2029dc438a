"""Compares verdicts of `demarc policy run` with those of the official cfn-guard 3.1.1, rule by rule.

    compare.py corpora   --official BIN --demarc BIN --corpora DIR [--list N]
    compare.py generated --official BIN --demarc BIN [--pairs N] [--seed S] [--list N]

A pair is one rule file on one document. The official program gives up on the whole run where it meets
an error; such a pair agrees when Demarc gives no verdict for one of its rules, or refuses a file.
Pairs on which the official program crashes, or cannot print what it found, are counted apart.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import tarfile
import tempfile

import generate

WORDS = {"pass": "PASS", "fail": "FAIL", "skip": "SKIP"}


def ids(node, found):
    """Logical ids of the resources that a failing rule's checks name."""
    if isinstance(node, dict):
        for key, each in node.items():
            if key == "path" and isinstance(each, str):
                parts = each.split("/")
                if len(parts) > 2 and parts[1] == "Resources" and parts[2]:
                    found.add(parts[2])
            else:
                ids(each, found)
    elif isinstance(node, list):
        for each in node:
            ids(each, found)
    return found


def merge(verdicts, name, word):
    """Definitions that share a name add up: FAIL over PASS over SKIP."""
    order = ["SKIP", "PASS", "FAIL"]
    known = verdicts.get(name, "SKIP")
    verdicts[name] = max(known, word, key=order.index)


# --- the official program


def official(binary, rules, data):
    """Verdicts and resource ids by document name, or the reason there are none."""
    command = [binary, "validate", "-r", rules, "-d", data, "--structured", "-o", "json",
               "--show-summary", "none"]
    done = subprocess.run(command, capture_output=True, check=False)
    errors = done.stderr.decode("utf-8", "replace")
    if done.returncode == 101 or done.returncode < 0 or "panicked" in errors:
        return "CRASH"
    if "Could not convert float" in errors:
        return "CRASH"
    if done.returncode == 5:
        return "REFUSED"
    if done.returncode not in (0, 19):
        return "ERROR"
    try:
        reports = json.loads(done.stdout)
    except ValueError:
        return "CRASH"
    documents = {}
    for report in reports:
        verdicts, named = {}, {}
        for name in report.get("not_applicable", []):
            merge(verdicts, plain(name), "SKIP")
        for name in report.get("compliant", []):
            merge(verdicts, plain(name), "PASS")
        for entry in report.get("not_compliant", []):
            rule = entry["Rule"]
            merge(verdicts, plain(rule["name"]), "FAIL")
            ids(rule, named.setdefault(plain(rule["name"]), set()))
        documents[os.path.basename(report["name"])] = (verdicts, named)
    return documents if documents else "REFUSED"


def plain(name):
    """Bare clauses are called `FILE/default` by one and `FILE.default` by the other."""
    return re.sub(r"^.*[/.]default$", "default", name)


# --- demarc


def demarc(binary, rules, data):
    """Verdicts by rule file and document, and the files that were refused."""
    command = [binary, "policy", "run", "--format", "json", "-r", *rules, "-d", *data]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"demarc ended with {done.returncode}: {done.stderr[:2000]!r}")
    report = json.loads(done.stdout)
    pairs = collections.defaultdict(lambda: ({}, {}))
    for result in report["results"]:
        verdicts, named = pairs[(result["ruleSpan"]["file"], result["file"])]
        rule = plain(result["rule"])
        verdicts[rule] = WORDS.get(result["outcome"], "ERROR")
        found = named.setdefault(rule, set())
        for detail in result.get("details", []):
            parts = (detail.get("pointer") or "").split("/")
            if len(parts) > 2 and parts[1] == "Resources":
                found.add(parts[2].replace("~1", "/").replace("~0", "~"))
    refused = {}
    for fault in report["diagnostics"]:
        if fault["severity"] == "error" and "span" in fault:
            refused.setdefault(fault["span"]["file"], fault["message"])
    return pairs, refused


# --- what came out


class Tally:
    def __init__(self, shown):
        self.shown = shown
        self.pairs = 0
        self.verdicts = 0
        self.apart = collections.Counter()
        self.kinds = collections.Counter()
        self.examples = collections.defaultdict(list)
        self.ids = collections.Counter()

    def differ(self, kind, example):
        self.kinds[kind] += 1
        if len(self.examples[kind]) < self.shown:
            self.examples[kind].append(example)

    def compare(self, theirs, ours, refusal, label, has_empty_rules=False):
        """One pair. `theirs`, `ours`: (verdicts, ids), or a word."""
        if theirs == "CRASH":
            self.apart["the official program crashed"] += 1
            return
        self.pairs += 1
        ours_failed = ours is None or "ERROR" in ours[0].values()
        if theirs in ("ERROR", "REFUSED"):
            self.verdicts += 1
            if not ours_failed and not (theirs == "REFUSED" and not ours[0]):
                self.differ(f"official {theirs}, demarc has verdicts", label)
            return
        if ours is None:
            self.verdicts += 1
            if theirs[0] or not has_empty_rules:
                self.differ(f"official has verdicts, demarc refuses: {refusal}"[:100], label)
            return
        for name in sorted(set(theirs[0]) | set(ours[0])):
            self.verdicts += 1
            left, right = theirs[0].get(name, "-"), ours[0].get(name, "-")
            if left != right:
                self.differ(f"official {left}, demarc {right}", f"{label} rule {name}")
            elif left == "FAIL":
                same = theirs[1].get(name, set()) == ours[1].get(name, set())
                self.ids["same" if same else "different"] += 1
                if not same and len(self.examples["ids"]) < self.shown:
                    self.examples["ids"].append(
                        f"{label} rule {name}: official {sorted(theirs[1].get(name, set()))} "
                        f"demarc {sorted(ours[1].get(name, set()))}")

    def print(self, title):
        bad = sum(self.kinds.values())
        share = 100 * (1 - bad / self.verdicts) if self.verdicts else 0
        print(f"{title}: {self.pairs} pairs, {self.verdicts} verdicts, {bad} differ, "
              f"{share:.3f} % agree")
        for reason, count in sorted(self.apart.items()):
            print(f"  apart: {count} pairs where {reason}")
        if self.ids:
            print(f"  resource ids of failing rules: {self.ids['same']} the same, "
                  f"{self.ids['different']} different")
        for kind, count in self.kinds.most_common():
            print(f"  {count}  {kind}")
            for example in self.examples[kind]:
                print(f"      {example}")
        for example in self.examples["ids"]:
            print(f"      ids: {example}")


# --- generated pairs


def generated(options):
    per_group = (20, 10)
    groups = -(-options.pairs // (per_group[0] * per_group[1]))
    tally = Tally(options.list)
    keep = pathlib.Path(options.keep) if options.keep else None
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for number in range(groups):
            seed = options.seed + number
            folder = (keep or pathlib.Path(scratch)) / f"g{seed}"
            (folder / "data").mkdir(parents=True, exist_ok=True)
            texts, files = generate.group(seed, *per_group)
            rules, data = [], []
            for index, text in enumerate(texts):
                rules.append(folder / f"f{index}.guard")
                rules[-1].write_text(text)
            for index, (ending, text) in enumerate(files):
                data.append(folder / "data" / f"d{index}.{ending}")
                data[-1].write_text(text)
            ours, refused = demarc(options.demarc, map(str, rules), map(str, data))
            theirs = list(pool.map(
                lambda rule: rule_on_all(options.official, rule, data), rules))
            for rule, answers in zip(rules, theirs):
                for each in data:
                    is_refused = refused.get(str(rule)) or refused.get(str(each))
                    mine = None if is_refused else ours[(str(rule), str(each))]
                    tally.compare(answers[each.name], mine, is_refused, f"g{seed}/{rule.name} {each.name}")
    tally.print(f"generated (seed {options.seed})")


def rule_on_all(binary, rule, data):
    """All documents at once; one by one where the run was given up."""
    answer = official(binary, str(rule), str(data[0].parent))
    if isinstance(answer, dict) and len(answer) == len(data):
        return answer
    if answer == "REFUSED":
        return {each.name: "REFUSED" for each in data}
    answers = {}
    for each in data:
        one = official(binary, str(rule), str(each))
        answers[each.name] = one.get(each.name, "ERROR") if isinstance(one, dict) else one
    return answers


# --- corpora


def unpack(corpora, scratch, name):
    folder = scratch / name
    if not folder.is_dir():
        with tarfile.open(corpora / "guard-config" / f"{name}.tar.gz") as archive:
            archive.extractall(scratch, filter="data")
    return folder


def from_corpora(options):
    scratch = pathlib.Path(options.scratch or tempfile.mkdtemp())
    scratch.mkdir(parents=True, exist_ok=True)
    corpora = pathlib.Path(options.corpora)
    sets = {"registry": unpack(corpora, scratch, "guard-registry") / "rules",
            "control-tower": unpack(corpora, scratch, "control-tower") / "cfn-guard"}
    templates = {"templates": sorted((unpack(corpora, scratch, "cfn-templates") / "templates").iterdir())}
    fixtures = unpack(corpora, scratch, "iac-fixtures")
    templates["fixtures"] = sorted(
        path for part in ("cfn-lint", "checkov-cfn") for path in (fixtures / part).rglob("*")
        if path.suffix in (".json", ".yaml", ".yml", ".template"))
    for title, rules in sets.items():
        for name, files in templates.items():
            tally = Tally(options.list)
            compare_set(options, scratch, title, rules, files, tally)
            tally.print(f"{title} x {name}")


def compare_set(options, scratch, title, rules, files, tally):
    """Every rule of a set on each file, one file a run, so that one bad file spoils no other."""
    store = scratch / "answers"
    store.mkdir(exist_ok=True)

    def theirs(path):
        kept = store / f"{title}-{str(path.relative_to(scratch)).replace('/', '__')}.json"
        if kept.exists():
            answer = json.loads(kept.read_text())
            return answer if isinstance(answer, str) else (
                answer[0], {name: set(found) for name, found in answer[1].items()})
        answer = official(options.official, str(rules), str(path))
        if isinstance(answer, dict):
            answer = answer.get(path.name, "ERROR")
        kept.write_text(json.dumps(answer, default=sorted))
        return answer

    def mine(path):
        pairs, refused = demarc(options.demarc, [str(rules)], [str(path)])
        if refused:
            return None, next(iter(refused.values()))
        verdicts, named = {}, {}
        for one, found in pairs.values():
            for rule, word in one.items():
                if word == "ERROR" or verdicts.get(rule) == "ERROR":
                    verdicts[rule] = "ERROR"
                else:
                    merge(verdicts, rule, word)
            for rule, each in found.items():
                named.setdefault(rule, set()).update(each)
        return (verdicts, named), None

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        answers = list(pool.map(theirs, files))
        results = list(pool.map(mine, files))
    for path, answer, (result, refusal) in zip(files, answers, results):
        tally.compare(answer, result, refusal, path.name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("what", choices=["corpora", "generated"])
    parser.add_argument("--official", required=True)
    parser.add_argument("--demarc", required=True)
    parser.add_argument("--corpora")
    parser.add_argument("--scratch", help="directory that keeps archives and official answers")
    parser.add_argument("--keep", help="directory that keeps generated files")
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", type=int, default=3, help="examples shown of each difference")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    if options.what == "generated":
        generated(options)
    else:
        from_corpora(options)


if __name__ == "__main__":
    main()
