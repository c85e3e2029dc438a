"""Compares what Demarc's CEL engine gives with what the official C++ engine gives.

    compare.py --run COMMAND [--cases N] [--seed S] [--list N] [--scratch DIR]

Each expression is evaluated twice: as it stands, and with types checked; then a refusal must be met by
a refusal. COMMAND evaluates the file that DEMARC_CEL_CASES names into the one that DEMARC_CEL_RESULTS names
(`Engine/Tests/CELEngineTests/Conformance/DifferentialRun.swift`). Where results differ, the parts of
the expression are judged too, and the smallest that differ are matched with `departures.py`. Exit
status 1 if a difference is left over.
"""
import argparse
import collections
import json
import math
import os
import pathlib
import shlex
import subprocess
import tempfile

import departures
import generate
import official

SETS = 16


def nanos(text, kind):
    """A timestamp or duration as text in nanoseconds."""
    if kind == "duration":
        sign = -1 if text.startswith("-") else 1
        whole, _, part = text.lstrip("-")[:-1].partition(".")
        return sign * (int(whole) * 10 ** 9 + int((part + "0" * 9)[:9]))
    day, _, clock = text[:-1].partition("T")
    clock, _, part = clock.partition(".")
    year, month, date = (int(each) for each in day.split("-"))
    hour, minute, second = (int(each) for each in clock.split(":"))
    days = (official.datetime.date(year, month, date) - official.datetime.date(1970, 1, 1)).days
    return (days * 86400 + hour * 3600 + minute * 60 + second) * 10 ** 9 + int((part + "0" * 9)[:9])


def same_double(left, right):
    left, right = float(left), float(right)
    if math.isnan(left) or math.isnan(right):
        return math.isnan(left) and math.isnan(right)
    return left == right and math.copysign(1, left) == math.copysign(1, right)


def same_key(left, right):
    """The package hands keys over as Python values, which have one kind of integer."""
    (kind, value), = left.items()
    (other, second), = right.items()
    kinds = {"uint": "int"}
    return kinds.get(kind, kind) == kinds.get(other, other) and value == second


def same(theirs, ours, is_checked=False):
    (kind, left), = theirs.items()
    other, right = next(iter(ours.items()))
    if kind in ("error", "refused"):
        return kind == other if is_checked else other in ("error", "refused")
    if kind != other:
        return False
    if kind == "double":
        return same_double(left, right)
    if kind == "list":
        return len(left) == len(right) and all(map(same, left, right))
    if kind == "map":
        return len(left) == len(right) and all(
            any(same_key(key, other) and same(value, second) for other, second in right) for key, value in left)
    if kind == "optional":
        return left is right is None or (left is not None and right is not None and same(left, right))
    if kind in ("timestamp", "duration"):
        if isinstance(left, int):
            return abs(left * 1000 - nanos(right, kind)) < 1000
        return nanos(left, kind) == nanos(right, kind)
    return left == right


class Comparison:
    def __init__(self, options, scratch):
        self.options = options
        self.scratch = scratch
        self.engine = official.Engine()
        self.generator = generate.Generator(options.seed)
        self.sets = [self.generator.bindings() for _ in range(SETS)]
        self.activations = [self.engine.activation(each) for each in self.sets]

    def ours(self, cases):
        """Demarc's results of (text, set, whether checked)."""
        paths = {name: str(self.scratch / f"{name.lower()}.ndjson") for name in ("CASES", "RESULTS")}
        with open(paths["CASES"], "w", encoding="utf-8") as file:
            file.write(json.dumps({"variables": generate.VARIABLES, "sets": self.sets}) + "\n")
            for text, number, is_checked in cases:
                file.write(json.dumps({"expr": text, "set": number, "checked": is_checked}) + "\n")
        variables = {f"DEMARC_CEL_{name}": path for name, path in paths.items()}
        done = subprocess.run(shlex.split(self.options.run), env={**os.environ, **variables}, check=False,
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{self.options.run} ended with {done.returncode}:\n{done.stdout[-3000:]}{done.stderr[-2000:]}")
        with open(paths["RESULTS"], encoding="utf-8") as file:
            return [json.loads(line) for line in file.read().split("\n") if line]

    def theirs(self, cases):
        return [self.engine.evaluate(text, self.activations[number], is_checked)
                for text, number, is_checked in cases]

    def judged(self, cases):
        """(theirs, ours) by case."""
        return dict(zip(cases, zip(self.theirs(cases), self.ours(cases))))

    def differs(self, case, pair):
        return "unshown" not in pair[0] and not same(*pair, case[2])

    def run(self):
        parts, seen = [], set()
        while len(parts) < self.options.cases:
            part = self.generator.expression()
            if part.text not in seen:
                seen.add(part.text)
                parts.append(part)
        trees = {(part.text, index % SETS, is_checked): part
                 for index, part in enumerate(parts) for is_checked in (False, True)}
        results = self.judged(list(trees))
        differing = [case for case in trees if self.differs(case, results[case])]
        smaller = {(part.text, *case[1:]) for case in differing for part in trees[case].closed()}
        results.update(self.judged(sorted(smaller - set(results))))
        known, unknown = collections.Counter(), collections.Counter()
        examples = []
        for case in differing:
            found = self.smallest(trees[case], case, results)
            reasons = [departures.reason(text, *results[(text, *case[1:])]) for text in found]
            if None in reasons:
                unknown[case[2]] += 1
                examples.append((found[reasons.index(None)], case))
            else:
                known[case[2], reasons[0]] += 1
        for is_checked in (False, True):
            self.print_counts(is_checked, trees, results, known, unknown)
        self.print_examples(results, examples)
        return 1 if examples else 0

    def smallest(self, part, case, results):
        """The smallest parts that differ by themselves."""
        found = [text for inner in part.parts for text in self.smallest(inner, case, results)]
        key = (part.text, *case[1:])
        if found or key not in results or isinstance(part, generate.Inside) or part.free:
            return found
        return [part.text] if self.differs(key, results[key]) else []

    def print_counts(self, is_checked, trees, results, known, unknown):
        kinds = collections.Counter(next(iter(results[case][0])) for case in trees if case[2] == is_checked)
        whole = sum(kinds.values())
        departing = sum(count for (mode, _), count in known.items() if mode == is_checked)
        values = whole - kinds["error"] - kinds["refused"] - kinds["unshown"]
        agreeing = whole - kinds["unshown"] - departing - unknown[is_checked]
        print(f"seed {self.options.seed}, {'checked' if is_checked else 'unchecked'}: {whole} expressions "
              f"({values} with a value, {kinds['error']} errors, {kinds['refused']} refused): "
              f"{agreeing} agree, {departing} depart as listed, {unknown[is_checked]} unexplained")
        if kinds["unshown"]:
            print(f"  apart: {kinds['unshown']} results the package cannot hand over")
        for (mode, reason), count in known.most_common():
            if mode == is_checked:
                print(f"  {count}  {reason}")

    def print_examples(self, results, examples):
        for text, case in examples[:self.options.list]:
            theirs, ours = results[(text, *case[1:])]
            print(f"  ? {text!r}{' (checked)' if case[2] else ''}\n      official {short(theirs)}\n"
                  f"      demarc   {short(ours)}")
            if case[0] != text:
                print(f"      in {case[0]!r}"[:300])


def short(value):
    return json.dumps(value, ensure_ascii=False)[:240]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--run", required=True)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", type=int, default=20, help="unexplained differences shown")
    parser.add_argument("--scratch", help="directory that keeps cases and results")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as fresh:
        scratch = pathlib.Path(options.scratch or fresh)
        scratch.mkdir(parents=True, exist_ok=True)
        raise SystemExit(Comparison(options, scratch).run())


if __name__ == "__main__":
    main()
