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
    return re.search(r"(--|!!)", text) is not None and has_value(theirs)


def map_order(text, theirs, ours):
    """The same elements in another order, out of a map."""
    if not ("list" in theirs and "list" in ours):
        return False
    return sorted(map(json.dumps, theirs["list"])) == sorted(map(json.dumps, ours["list"]))


def twin_keys(text, theirs, ours):
    """Python knows true and 1 as one key."""
    if not ("map" in theirs and "map" in ours):
        return False
    kinds = [next(iter(key)) for key, _ in ours["map"]]
    return "bool" in kinds and len(set(kinds)) > 1


def bad_pattern(text, theirs, ours):
    return ours.get("code") == "cel.bad-pattern"


def format_double(text, theirs, ours):
    return ".format(" in text and "string" in theirs and (
        "'%d' does not take" in text_of(ours) or ("string" in ours and "%s" in text))


def literal_extreme(text, theirs, ours):
    return "refused" in theirs and re.search(r"math\.(greatest|least)\(\)", text_of(theirs))


ENTRIES = [
    ("long-durations", long_span),
    ("loose-times", loose_time),
    ("loose-numbers", loose_number),
    ("infinity-text", special_double),
    ("format-of-doubles", format_double),
    ("doubled-signs", doubled_sign),
    ("bad-literal-pattern", bad_pattern),
    ("math-literals", literal_extreme),
    ("base64-spaces", lambda text, theirs, ours: written(text, r"base64\.decode", r"\s.*") and has_value(theirs)),
    ("optional-index", lambda text, theirs, ours: "_[?_](list, " in text_of(theirs)),
    ("empty-split", lambda text, theirs, ours: theirs == {"list": [{"string": ""}]} and ours == {"list": []}),
    ("folded-duplicate-key", lambda text, theirs, ours: "ALREADY_EXISTS" in text_of(theirs)),
    ("map-order", map_order),
    ("python-keys", twin_keys),
]


def reason(text, theirs, ours):
    """The name of the known difference that explains the one of `text`, or None."""
    return next((name for name, test in ENTRIES if test(text, theirs, ours)), None)
