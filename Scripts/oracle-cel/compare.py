"""Compares what Demarc's CEL engine gives with what the official C++ engine gives.

    compare.py --run COMMAND [--cases N] [--seed S] [--list N] [--scratch DIR]

COMMAND evaluates the file that DEMARC_CEL_CASES names into the one that DEMARC_CEL_RESULTS names
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


def same(theirs, ours):
    (kind, left), = theirs.items()
    other, right = next(iter(ours.items()))
    if kind in ("error", "refused"):
        return other in ("error", "refused")
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
        """Demarc's results of (text, set) pairs."""
        paths = {name: str(self.scratch / f"{name.lower()}.ndjson") for name in ("CASES", "RESULTS")}
        with open(paths["CASES"], "w", encoding="utf-8") as file:
            file.write(json.dumps({"variables": generate.VARIABLES, "sets": self.sets}) + "\n")
            for text, number in cases:
                file.write(json.dumps({"expr": text, "set": number}) + "\n")
        variables = {f"DEMARC_CEL_{name}": path for name, path in paths.items()}
        done = subprocess.run(shlex.split(self.options.run), env={**os.environ, **variables}, check=False,
                              capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{self.options.run} ended with {done.returncode}:\n{done.stdout[-3000:]}{done.stderr[-2000:]}")
        with open(paths["RESULTS"], encoding="utf-8") as file:
            return [json.loads(line) for line in file.read().split("\n") if line]

    def theirs(self, cases):
        return [self.engine.evaluate(text, self.activations[number], False) for text, number in cases]

    def judged(self, cases):
        """(theirs, ours) by case."""
        return dict(zip(cases, zip(self.theirs(cases), self.ours(cases))))

    def run(self):
        trees = {}
        while len(trees) < self.options.cases:
            part = self.generator.expression()
            trees.setdefault((part.text, len(trees) % SETS), part)
        results = self.judged(list(trees))
        apart = collections.Counter(next(iter(theirs)) for theirs, _ in results.values() if "unshown" in theirs)
        differing = [case for case, pair in results.items() if "unshown" not in pair[0] and not same(*pair)]
        parts = {(part.text, case[1]) for case in differing for part in trees[case].closed()}
        results.update(self.judged(sorted(parts - set(results))))
        known, unknown = collections.Counter(), []
        for case in differing:
            smallest = self.smallest(trees[case], case[1], results)
            for text in smallest:
                pair = results[(text, case[1])]
                reason = departures.reason(text, *pair)
                if reason is None:
                    unknown.append((text, case, pair))
                    break
            else:
                known[departures.reason(smallest[0], *results[(smallest[0], case[1])])] += 1
        self.print(results, trees, apart, differing, known, unknown)
        return 1 if unknown else 0

    def smallest(self, part, number, results):
        """The smallest parts that differ by themselves."""
        found = [text for inner in part.parts for text in self.smallest(inner, number, results)]
        if found:
            return found
        pair = results.get((part.text, number))
        if pair is None or "unshown" in pair[0] or isinstance(part, generate.Inside) or part.free:
            return []
        return [] if same(*pair) else [part.text]

    def print(self, results, trees, apart, differing, known, unknown):
        kinds = collections.Counter(next(iter(results[case][0])) for case in trees)
        values = sum(count for kind, count in kinds.items() if kind not in ("error", "refused", "unshown"))
        print(f"seed {self.options.seed}: {len(trees)} expressions ({values} with a value, {kinds['error']} errors, "
              f"{kinds['refused']} refused): {len(trees) - len(differing) - apart['unshown']} agree, "
              f"{len(differing) - len(unknown)} depart as listed, {len(unknown)} unexplained")
        if apart:
            print(f"  apart: {apart['unshown']} results the package cannot hand over")
        for reason, count in known.most_common():
            print(f"  {count}  {reason}")
        for text, (whole, number), (theirs, ours) in unknown[:self.options.list]:
            print(f"  ? {text!r}\n      official {short(theirs)}\n      demarc   {short(ours)}")
            if whole != text:
                print(f"      in {whole!r}"[:300])
            used = {name: value for name, value in self.sets[number].items() if name in text}
            if used:
                print(f"      with {short(used)}")


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
