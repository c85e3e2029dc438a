"""Where the official C++ engine (0.1.3 of its Python package) and Demarc differ for a known reason.

Each entry: what `docs/cel.md` calls it, and a test of the smallest part that differs, its result there
and its result here. The reasons stand in `docs/cel.md`.
"""
import json
import re


def text_of(result):
    return str(next(iter(result.values())))


def has_value(result):
    return next(iter(result)) not in ("error", "refused", "unshown")


def written(text, function, pattern):
    """Whether a call of `function` on a literal that looks like `pattern` is in `text`."""
    return re.search(function + r"\(['\"]" + pattern + r"['\"]\)", text) is not None


def long_span(text, theirs, ours):
    spans = re.search(r"315576000000|9223372037s|2562048h|9223372036854775808ns", text)
    return bool(spans) or "292 years" in text_of(ours) or "9223372036.85" in text_of(theirs)


def loose_time(text, theirs, ours):
    return has_value(theirs) and ("is no timestamp" in text_of(ours) or "unknown time zone" in text_of(ours))


def loose_number(text, theirs, ours):
    return written(text, "(int|uint|double)", r"(\s.*|.*\s|.*\\n)") and has_value(theirs)


def special_double(text, theirs, ours):
    if not ("string" in theirs and "string" in ours):
        return False
    plain = re.sub(r"-?nan", "NaN", theirs["string"])
    return re.sub(r"inf(?!inity)", "Infinity", plain) == ours["string"] != theirs["string"]


def doubled_sign(text, theirs, ours):
    refused = ours.get("code") == "cel.no-overload" and "refused" not in theirs
    return re.search(r"(--|!!)", text) is not None and (has_value(theirs) or refused)


def unordered(value):
    """A value as text with the elements of every list and map sorted."""
    (kind, inner), = value.items() if isinstance(value, dict) else (("", value),)
    if kind == "list":
        return "[" + ",".join(sorted(map(unordered, inner))) + "]"
    if kind == "map":
        return "{" + ",".join(sorted(unordered(key) + ":" + unordered(each) for key, each in inner)) + "}"
    return json.dumps(value)


def map_order(text, theirs, ours):
    """The same elements in another order, out of a map."""
    return "list" in theirs and "list" in ours and unordered(theirs) == unordered(ours)


def python_keys(text, theirs, ours):
    """Python knows true and 1 as one key."""
    if not ("map" in theirs and "map" in ours):
        return False
    kinds = [next(iter(key)) for key, _ in ours["map"]]
    return "bool" in kinds and len(set(kinds)) > 1


def twin_keys(text, theirs, ours):
    return ours.get("code") == "duplicate-key" and has_value(theirs) and re.search(r"\d[uU]|\bu\b|\bv\b", text)


def untyped(text, theirs, ours):
    """A type that nothing says: of the elements of [] and {} and of literals that hold anything, of none(), of
    an index into anything, of a map with keys that no map has."""
    return "refused" in theirs and "refused" not in ours and (
        re.search(r"\{\}|\[\]|none\(\)", text) or "found 'dyn'" in text_of(theirs)
        or re.search(r"[xyn]\w*\[\?", text) or "null_type" in text_of(theirs)
        or re.search(r"[\[{].*\b(x|y|n|w|lx|mx)\b", text) or "unsupported map key" in text_of(theirs))


def math_arguments(text, theirs, ours):
    at_run_time = "math.@m" in text_of(theirs) or re.search(r"math\.(greatest|least)\(\)", text_of(theirs))
    return "math" in text and (at_run_time or "'math.greatest' fits" in text_of(ours)
                               or "'math.least' fits" in text_of(ours))


def bad_pattern(text, theirs, ours):
    return ours.get("code") == "cel.bad-pattern"


def format_double(text, theirs, ours):
    return ".format(" in text and "string" in theirs and (
        "'%d' does not take" in text_of(ours) or ("string" in ours and "%s" in text))


ENTRIES = [
    ("long-durations", long_span),
    ("loose-times", loose_time),
    ("loose-numbers", loose_number),
    ("infinity-text", special_double),
    ("format-of-doubles", format_double),
    ("doubled-signs", doubled_sign),
    ("bad-literal-pattern", bad_pattern),
    ("math-arguments", math_arguments),
    ("large-literals", lambda text, theirs, ours: ours.get("code") == "cel.number" and "for a double" in text_of(ours)),
    ("int-of-durations", lambda text, theirs, ours: ours.get("code") == "cel.no-overload" and "int(duration)" in text_of(ours)),
    ("base64-spaces", lambda text, theirs, ours: written(text, r"base64\.decode", r"\s.*") and has_value(theirs)),
    ("optional-index", lambda text, theirs, ours: "_[?_](list, " in text_of(theirs)),
    ("empty-split", lambda text, theirs, ours: theirs == {"list": [{"string": ""}]} and ours == {"list": []}),
    ("folded-errors", lambda text, theirs, ours: re.search(r"\[[A-Z_]+\]$", text_of(theirs)) and "error" in theirs),
    ("substring-to-the-end", lambda text, theirs, ours: "is greater than <string>.size()" in text_of(theirs)),
    ("twin-keys", twin_keys),
    ("types-nothing-says", untyped),
    ("map-order", map_order),
    ("python-keys", python_keys),
]


def reason(text, theirs, ours):
    """The name of the known difference that explains the one of `text`, or None."""
    return next((name for name, test in ENTRIES if test(text, theirs, ours)), None)
