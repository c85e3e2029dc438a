"""Random CEL expressions and the values of their variables, from a seed.

An expression is a tree: its parts can be judged by themselves where a whole differs. Most are of one
wanted type, so that they have values; some break the types on purpose.
"""
import random
import string

import words

#: Variables: declared type, and how a value is made.
VARIABLES = {
    "i": "int", "j": "int", "u": "uint", "v": "uint", "d": "double", "e": "double", "s": "string",
    "t": "string", "b": "bytes", "ok": "bool", "n": "dyn", "li": "list(int)", "ls": "list(string)",
    "lx": "list(dyn)", "m": "map(string, int)", "mx": "map(string, dyn)", "mi": "map(int, string)",
    "ts": "timestamp", "du": "duration", "x": "dyn", "y": "dyn", "w": "dyn",
}
SIMPLE = {"int": ["i", "j"], "uint": ["u", "v"], "double": ["d", "e"], "string": ["s", "t"], "bytes": ["b"],
          "bool": ["ok"], "timestamp": ["ts"], "duration": ["du"], "list": ["li", "ls", "lx"],
          "map": ["m", "mx", "mi"], "any": ["x", "y", "n", "w"]}
KEYS = ["a", "b", "c", "name", "tags", "size", "in_use"]
PRIMARY, MEMBER, UNARY, TIMES, PLUS, COMPARE, AND, OR, CHOICE = range(8, -1, -1)
SCALARS = ["int", "uint", "double", "string", "bytes", "bool", "timestamp", "duration"]
ALL = SCALARS + ["list", "map", "type", "null"]


class Part:
    """A piece of an expression: its text, what it is made of, and the macro variables it leaves open."""

    def __init__(self, text, parts=(), level=PRIMARY, free=frozenset(), bound=frozenset()):
        self.text = text
        self.parts = parts
        self.level = level
        self.free = free.union(*(part.free for part in parts)) - bound if parts else free

    def closed(self):
        """Every part that stands by itself, this one first."""
        found = [] if self.free else [self]
        for part in self.parts:
            found += part.closed()
        return found


class Inside(Part):
    """What stands inside a macro: not to be judged by itself, unlike what it is made of."""

    def closed(self):
        return [found for part in self.parts for found in part.closed()]


class Generator:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.scope = []

    # --- pieces

    def chance(self, share):
        return self.r.random() < share

    def wrapped(self, part, level):
        """The text of a part that must bind at least as tightly as `level`."""
        if part.level < level or self.chance(0.03):
            return f"({part.text})"
        return part.text

    def blank(self):
        return "" if self.chance(0.9) else self.r.choice([" ", "\n", "\t", " // note\n"])

    def infix(self, left, operator, right, level):
        text = f"{self.wrapped(left, level)} {operator}{self.blank()} {self.wrapped(right, level + 1)}"
        return Part(text, [left, right], level)

    def call(self, name, *arguments):
        inside = ", ".join(argument.text for argument in arguments)
        return Part(f"{name}({inside})", list(arguments))

    def method(self, target, name, *arguments):
        inside = ", ".join(argument.text for argument in arguments)
        return Part(f"{self.wrapped(target, MEMBER)}.{name}({inside})", [target, *arguments], MEMBER)

    def literal(self, text):
        return Part(text, level=UNARY if text.startswith("-") else PRIMARY)

    def one(self, table):
        return self.literal(self.r.choice(table))

    # --- types

    def of(self, kind, depth):
        """An expression of a type, or now and then of another."""
        if self.chance(0.04):
            kind = self.r.choice(ALL)
        if kind == "any":
            kind = self.r.choice(ALL + ["any"])
        known = [name for name, type_ in self.scope if type_ in (kind, "any")]
        if known and self.chance(0.4):
            name = self.r.choice(known)
            return Part(name, free=frozenset([name]))
        if depth > 0 and self.chance(0.75):
            if self.chance(0.06):
                return self.choice(kind, depth)
            if self.chance(0.03):
                return self.bind(kind, depth)
            if self.chance(0.04):
                return self.taken(kind, depth)
            if self.chance(0.03):
                return self.optional_value(kind, depth)
            if self.chance(0.02):
                return self.call("dyn", self.of(kind, depth - 1))
            return getattr(self, kind if kind not in ("any", "list", "map") else f"some_{kind}")(depth)
        return self.leaf(kind)

    def leaf(self, kind):
        names = SIMPLE.get(kind)
        if names and self.chance(0.35):
            name = self.r.choice(names)
            if name in (bound for bound, _ in self.scope):
                return Part(name, free=frozenset([name]))
            return Part(("." if self.chance(0.02) else "") + name)
        tables = {"int": words.INTS, "uint": words.UINTS, "string": words.STRINGS, "bytes": words.BYTES,
                  "bool": ["true", "false"], "null": ["null"],
                  "type": ["int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type",
                           "google.protobuf.Timestamp", "google.protobuf.Duration"]}
        if kind in tables:
            return self.one(tables[kind])
        if kind == "double":
            return self.one(words.DOUBLES if self.chance(0.85) else words.ODD_DOUBLES)
        if kind == "timestamp":
            texts = words.TIMESTAMPS if self.chance(0.92) else words.BAD_TIMESTAMPS
            return self.literal(f"timestamp('{self.r.choice(texts)}')")
        if kind == "duration":
            texts = words.DURATIONS if self.chance(0.92) else words.BAD_DURATIONS
            return self.literal(f"duration('{self.r.choice(texts)}')")
        if kind == "list":
            return self.list_of(self.r.choice(SCALARS), 0)
        if kind == "map":
            return self.map_of(0)
        return self.of(self.r.choice(SCALARS), 0)

    def list_of(self, kind, depth):
        count = self.r.choice([0, 1, 2, 3, 3, 4])
        parts = [self.of(kind if self.chance(0.85) else "any", depth) for _ in range(count)]
        texts = [part.text for part in parts]
        if self.chance(0.04):
            spot = self.r.randrange(count + 1)
            extra = self.optional(self.r.choice(SCALARS), depth)
            parts.append(extra)
            texts.insert(spot, "?" + extra.text)
        end = "," if texts and self.chance(0.04) else ""
        return Part("[" + f",{self.blank()} ".join(texts) + end + "]", parts)

    def map_of(self, depth):
        parts, texts = [], []
        kind = self.r.choice(["string", "string", "string", "int", "uint", "bool", "mixed"])
        for _ in range(self.r.choice([0, 1, 2, 3])):
            if kind == "string" and self.chance(0.8):
                key = self.literal(repr(self.r.choice(KEYS)))
            else:
                key = self.of(self.r.choice(["int", "uint", "string", "bool", "double"]) if kind == "mixed" else kind,
                              0)
            if self.chance(0.04):
                value = self.optional("int", depth)
                texts.append(f"?{key.text}: {value.text}")
            else:
                value = self.of("any", depth)
                texts.append(f"{key.text}: {value.text}")
            parts += [key, value]
        return Part("{" + ", ".join(texts) + "}", parts)

    # --- forms of every type

    def choice(self, kind, depth):
        test, yes, no = self.of("bool", depth - 1), self.of(kind, depth - 1), self.of(kind, depth - 1)
        text = f"{self.wrapped(test, OR)} ? {self.wrapped(yes, OR)} : {no.text}"
        return Part(text, [test, yes, no], CHOICE)

    def bind(self, kind, depth):
        bound = self.r.choice(["i", "s", "x", "acc", "q"])
        inner = self.r.choice(SCALARS)
        value = self.of(inner, depth - 1)
        result = self.inside([(bound, inner)], kind, depth - 1)
        return self.macro(f"cel.bind({bound}, {value.text}, {result.text})", [value], [result], [bound])

    def inside(self, variables, kind, depth):
        names = [name for name, _ in variables]
        kept = self.scope
        self.scope = [entry for entry in kept if entry[0] not in names] + variables
        part = self.of(kind, depth)
        self.scope = kept
        return part

    def macro(self, text, outer, inner, bound):
        """A macro's text; only what is inside sees its variables."""
        shells = [Inside(part.text, [part], bound=frozenset(bound)) for part in inner]
        return Part(text, [*outer, *shells], MEMBER)

    def taken(self, kind, depth):
        """Out of a list or a map."""
        if self.chance(0.5):
            source = self.list_of(kind, depth - 1)
            index = self.one(["0", "0", "1", "2", "-1", "0u", "0.0", "1.5", "1u", "i"])
        else:
            source = self.map_of(depth - 1)
            index = self.one([repr(key) for key in KEYS] + ["1", "1u", "true", "1.0", "s"])
            if self.chance(0.3):
                return Part(f"{source.text}.{self.r.choice(KEYS)}", [source], MEMBER)
        return Part(f"{self.wrapped(source, MEMBER)}[{index.text}]", [source, index], MEMBER)

    def optional(self, kind, depth):
        value = self.of(kind, max(depth - 1, 0))
        form = self.r.randrange(8)
        if form < 3:
            return self.call("optional.of", value)
        if form == 3:
            return self.literal("optional.none()")
        if form == 4:
            return self.call("optional.ofNonZeroValue", value)
        source = self.r.choice(["m", "mx", "x", "{'a': 1}", "{'a': {'b': 2}}"])
        if form == 5:
            return Part(f"{source}.?{self.r.choice(KEYS)}", [], MEMBER)
        if form == 6:
            return Part(f"{source}[?{self.r.choice(['0', repr('a'), '1u', repr('b')])}]", [], MEMBER)
        return Part(f"{source}.?{self.r.choice(KEYS)}.{self.r.choice(KEYS)}", [], MEMBER)

    def optional_value(self, kind, depth):
        made = self.optional(kind, depth - 1)
        form = self.r.randrange(5)
        if form == 0:
            return self.method(made, "value")
        if form == 1:
            other = self.optional(kind, depth - 1)
            return self.method(self.method(made, "or", other), "orValue", self.of(kind, depth - 1))
        if form == 2:
            result = self.inside([("q", kind)], kind, depth - 1)
            text = f"{made.text}.optMap(q, {result.text})"
            return self.method(self.macro(text, [made], [result], ["q"]), "orValue", self.of(kind, 0))
        if form == 3:
            text = f"{made.text}.optFlatMap(q, optional.of(q))"
            return self.method(Part(text, [made], MEMBER), "orValue", self.of(kind, 0))
        return self.method(made, "orValue", self.of(kind, depth - 1))

    # --- one type each

    def number(self, kind, depth):
        form = self.r.randrange(10)
        if form < 6:
            operator, level = self.r.choice(
                [("+", PLUS), ("-", PLUS), ("*", TIMES), ("/", TIMES), ("%", TIMES)])
            return self.infix(self.of(kind, depth - 1), operator, self.of(kind, depth - 1), level)
        if form == 6 and kind != "uint":
            operand = self.of(kind, depth - 1)
            return Part(self.r.choice(["-", "-", "--", "- "]) + self.wrapped(operand, MEMBER), [operand], UNARY)
        if form == 7:
            return self.call(self.r.choice(["math.abs", "math.sign"]), self.of(kind, depth - 1))
        if form == 8:
            count = self.r.choice([1, 2, 3, 4])
            parts = [self.of(kind if self.chance(0.7) else self.r.choice(["int", "uint", "double"]), depth - 1)
                     for _ in range(count)]
            name = self.r.choice(["math.greatest", "math.least"])
            if self.chance(0.3):
                inside = Part("[" + ", ".join(part.text for part in parts) + "]", parts)
                return self.call(name, inside)
            return self.call(name, *parts)
        if form == 9 and kind != "double":
            name = self.r.choice(["bitAnd", "bitOr", "bitXor", "bitNot", "bitShiftLeft", "bitShiftRight"])
            first = self.of(kind, depth - 1)
            if name == "bitNot":
                return self.call("math.bitNot", first)
            second = self.of("int" if "Shift" in name else kind, depth - 1 if "Shift" not in name else 0)
            return self.call("math." + name, first, second)
        return self.conversion(kind, depth)

    def conversion(self, kind, depth):
        if self.chance(0.35):
            return self.call(kind, self.one(words.NUMBER_TEXTS))
        source = self.r.choice(["int", "uint", "double", "string", "double", "timestamp", "bool", "any"])
        return self.call(kind, self.of(source, depth - 1))

    def int(self, depth):
        form = self.r.randrange(16)
        if form < 8:
            return self.number("int", depth)
        if form < 11:
            source = self.of(self.r.choice(["string", "list", "map", "bytes", "string"]), depth - 1)
            return self.method(source, "size") if self.chance(0.5) else self.call("size", source)
        if form < 14:
            moment = self.of(self.r.choice(["timestamp", "timestamp", "duration"]), depth - 1)
            name = self.r.choice(words.GETTERS)
            if self.chance(0.5):
                zones = words.ZONES if self.chance(0.85) else words.BAD_ZONES
                return self.method(moment, name, self.literal(repr(self.r.choice(zones))))
            return self.method(moment, name)
        if form == 14:
            parts = [self.of("string", depth - 1), self.of("string", depth - 1)]
            if self.chance(0.4):
                parts.append(self.of("int", 0) if self.chance(0.5) else self.one(["0", "1", "2", "-1", "5"]))
            return self.method(parts[0], self.r.choice(["indexOf", "lastIndexOf"]), *parts[1:])
        return self.call("int", self.of("timestamp", depth - 1))

    def uint(self, depth):
        return self.number("uint", depth)

    def double(self, depth):
        if self.chance(0.25):
            name = self.r.choice(["ceil", "floor", "round", "trunc", "sqrt"])
            kind = "double" if name != "sqrt" else self.r.choice(["int", "uint", "double"])
            return self.call("math." + name, self.of(kind, depth - 1))
        return self.number("double", depth)

    def string(self, depth):
        form = self.r.randrange(16)
        if form < 3:
            return self.infix(self.of("string", depth - 1), "+", self.of("string", depth - 1), PLUS)
        if form < 7:
            return self.call("string", self.of(self.r.choice(
                ["int", "uint", "double", "double", "bool", "bytes", "timestamp", "duration", "string", "any"]),
                depth - 1))
        if form == 7:
            return self.format(depth)
        if form == 8:
            return self.call(self.r.choice(["strings.quote"]), self.of("string", depth - 1))
        if form == 9:
            return self.call("base64.encode", self.of("bytes", depth - 1))
        if form == 10:
            parts = [self.of("string", depth - 1) for _ in range(3)]
            if self.chance(0.4):
                parts.append(self.one(["0", "1", "2", "-1", "10"]))
            return self.method(parts[0], "replace", *parts[1:])
        if form == 11:
            numbers = [self.one(["0", "1", "2", "3", "-1", "10"]) for _ in range(self.r.choice([1, 2]))]
            return self.method(self.of("string", depth - 1), "substring", *numbers)
        if form == 12:
            return self.method(self.of("string", depth - 1), "charAt", self.one(["0", "1", "2", "-1", "3", "9"]))
        if form == 13:
            joined = self.list_of("string", depth - 1) if self.chance(0.7) else self.of("list", depth - 1)
            return self.method(joined, "join", *([self.of("string", 0)] if self.chance(0.6) else []))
        return self.method(self.of("string", depth - 1), self.r.choice(
            ["lowerAscii", "upperAscii", "trim", "reverse"]))

    def format(self, depth):
        kinds = {"d": ["int", "uint", "double"], "f": ["double", "double", "int", "uint"], "e": ["double", "int"],
                 "b": ["int", "uint", "bool"], "x": ["int", "uint", "string", "bytes"], "o": ["int", "uint"],
                 "X": ["int", "uint", "string", "bytes"], "s": ALL}
        text, values = "", []
        for _ in range(self.r.choice([0, 1, 1, 1, 2, 3])):
            clause = self.r.choice(words.FORMATS if self.chance(0.94) else words.BAD_FORMATS)
            text += self.r.choice(["", "a", "é ", "-"]) + clause
            if clause != "%%":
                wanted = kinds.get(clause[-1], ALL)
                values.append(self.of(self.r.choice(wanted if self.chance(0.9) else ALL), depth - 1))
        if values and self.chance(0.05):
            values.pop()
        inside = Part("[" + ", ".join(value.text for value in values) + "]", values)
        return self.method(self.literal(repr(text)), "format", inside)

    def bytes(self, depth):
        form = self.r.randrange(5)
        if form == 0:
            return self.infix(self.of("bytes", depth - 1), "+", self.of("bytes", depth - 1), PLUS)
        if form == 1:
            return self.call("base64.decode", self.one(words.BASE64))
        if form == 2:
            return self.call("bytes", self.of("bytes", depth - 1))
        return self.call("bytes", self.of("string", depth - 1))

    def bool(self, depth):
        form = self.r.randrange(20)
        if form < 4:
            operator, level = self.r.choice([("&&", AND), ("||", OR)])
            return self.infix(self.of("bool", depth - 1), operator, self.of("bool", depth - 1), level)
        if form == 4:
            operand = self.of("bool", depth - 1)
            return Part(self.r.choice(["!", "!", "!!"]) + self.wrapped(operand, MEMBER), [operand], UNARY)
        if form < 8:
            kind = self.r.choice(SCALARS + ["int", "double", "uint", "string"])
            other = kind
            if kind in ("int", "uint", "double") and self.chance(0.5):
                other = self.r.choice(["int", "uint", "double"])
            operator = self.r.choice(["<", "<=", ">", ">="])
            return self.infix(self.of(kind, depth - 1), operator, self.of(other, depth - 1), COMPARE)
        if form < 11:
            kind = self.r.choice(ALL)
            other = kind if self.chance(0.75) else self.r.choice(ALL)
            return self.infix(self.of(kind, depth - 1), self.r.choice(["==", "!="]), self.of(other, depth - 1), COMPARE)
        if form == 11:
            kind = self.r.choice(["int", "uint", "double", "string", "any", "map"])
            if kind == "map":
                return self.infix(self.of(self.r.choice(["string", "int", "uint", "double", "bool"]), depth - 1), "in",
                                  self.of("map", depth - 1), COMPARE)
            return self.infix(self.of(kind, depth - 1), "in", self.list_of(kind, depth - 1), COMPARE)
        if form == 12:
            name = self.r.choice(["contains", "startsWith", "endsWith"])
            return self.method(self.of("string", depth - 1), name, self.of("string", depth - 1))
        if form == 13:
            pattern = self.one(words.PATTERNS if self.chance(0.9) else words.BAD_PATTERNS)
            text = self.of("string", depth - 1)
            return self.call("matches", text, pattern) if self.chance(0.2) else self.method(text, "matches", pattern)
        if form == 14:
            return self.has(depth)
        if form < 17:
            return self.quantifier(depth)
        if form == 17:
            name = self.r.choice(["isNaN", "isInf", "isFinite"])
            return self.call("math." + name, self.of("double", depth - 1))
        if form == 18:
            return self.call("bool", self.one(words.BOOL_TEXTS) if self.chance(0.7) else self.of("any", depth - 1))
        return self.method(self.optional(self.r.choice(SCALARS), depth), "hasValue")

    def has(self, depth):
        if self.chance(0.5):
            source = self.r.choice(["m", "mx", "x", "y", "mi", "n"])
            path = ".".join(self.r.choice(KEYS) for _ in range(self.r.choice([1, 1, 2])))
            return Part(f"has({source}.{path})")
        source = self.of("map", depth - 1)
        return Part(f"has({self.wrapped(source, MEMBER)}.{self.r.choice(KEYS)})", [source])

    def range(self, depth):
        """What a macro goes through, and the type of its variable."""
        if self.chance(0.2):
            return self.of("map", depth - 1), "string"
        kind = self.r.choice(["int", "int", "string", "double", "uint", "any", "bool"])
        if self.chance(0.25):
            return Part(*self.r.choice([("li",), ("ls",), ("lx",)])), {"li": "int"}.get("li", "any")
        return self.list_of(kind, depth - 1), kind

    def quantifier(self, depth):
        over, kind = self.range(depth)
        name = self.r.choice(["p", "q", "i", "x", "s"])
        body = self.inside([(name, kind)], "bool", depth - 1)
        macro = self.r.choice(["all", "exists", "exists_one"])
        return self.macro(f"{self.wrapped(over, MEMBER)}.{macro}({name}, {body.text})", [over], [body], [name])

    def some_list(self, depth):
        form = self.r.randrange(8)
        if form < 2:
            return self.infix(self.of("list", depth - 1), "+", self.of("list", depth - 1), PLUS)
        if form < 4:
            over, kind = self.range(depth)
            name = self.r.choice(["p", "q", "i", "x", "s"])
            bodies = [self.inside([(name, kind)], self.r.choice(ALL), depth - 1)]
            if self.chance(0.3):
                bodies.insert(0, self.inside([(name, kind)], "bool", depth - 1))
            inside = ", ".join(body.text for body in bodies)
            return self.macro(f"{self.wrapped(over, MEMBER)}.map({name}, {inside})", [over], bodies, [name])
        if form == 4:
            over, kind = self.range(depth)
            name = self.r.choice(["p", "q", "i", "x"])
            body = self.inside([(name, kind)], "bool", depth - 1)
            return self.macro(f"{self.wrapped(over, MEMBER)}.filter({name}, {body.text})", [over], [body], [name])
        if form == 5:
            parts = [self.of("string", depth - 1), self.of("string", 0)]
            if self.chance(0.4):
                parts.append(self.one(["0", "1", "2", "-1", "10"]))
            return self.method(parts[0], "split", *parts[1:])
        return self.list_of(self.r.choice(ALL), depth - 1)

    def some_map(self, depth):
        return self.map_of(depth - 1)

    def some_any(self, depth):
        source = self.r.choice(["x", "y", "mx", "lx"])
        if self.chance(0.5):
            return Part(source + "." + ".".join(self.r.choice(KEYS) for _ in range(self.r.choice([1, 2]))), level=MEMBER)
        return Part(f"{source}[{self.r.choice(['0', '1', repr('a'), '-1', '1u'])}]", level=MEMBER)

    def timestamp(self, depth):
        form = self.r.randrange(5)
        if form == 0:
            return self.call("timestamp", self.of("int", depth - 1))
        if form == 1:
            texts = words.TIMESTAMPS if self.chance(0.5) else words.BAD_TIMESTAMPS
            return self.call("timestamp", self.literal(repr(self.r.choice(texts))))
        operator = self.r.choice(["+", "-"])
        if form == 2 and operator == "+":
            return self.infix(self.of("duration", depth - 1), "+", self.of("timestamp", depth - 1), PLUS)
        return self.infix(self.of("timestamp", depth - 1), operator, self.of("duration", depth - 1), PLUS)

    def duration(self, depth):
        form = self.r.randrange(6)
        if form == 0:
            return self.infix(self.of("timestamp", depth - 1), "-", self.of("timestamp", depth - 1), PLUS)
        if form == 1:
            texts = words.DURATIONS if self.chance(0.4) else words.BAD_DURATIONS
            return self.call("duration", self.literal(repr(self.r.choice(texts))))
        if form == 2 and self.chance(0.3):
            return self.call("duration", self.of("int", depth - 1))
        if form == 3:
            operand = self.of("duration", depth - 1)
            return Part("-" + self.wrapped(operand, MEMBER), [operand], UNARY)
        return self.infix(self.of("duration", depth - 1), self.r.choice(["+", "-"]), self.of("duration", depth - 1), PLUS)

    def type(self, depth):
        return self.call("type", self.of("any", depth - 1))

    def null(self, depth):
        return self.literal("null")

    # --- broken text

    def broken(self, text):
        """The text with one byte of it changed, so that parsers are compared too."""
        at = self.r.randrange(len(text) + 1)
        form = self.r.randrange(3)
        if form == 0:
            return text[:at] + text[at + 1:]
        letter = self.r.choice("()[]{}.,?:'\"\\&|!=<>+-*/%ue0x1 \n`_ar" + string.ascii_lowercase[:4])
        return text[:at] + letter + text[at + (form == 1):]

    def expression(self):
        part = self.of(self.r.choice(ALL + ["bool", "bool", "string", "list", "any"]), self.r.choice([1, 2, 2, 3, 3, 4]))
        if self.chance(0.04):
            return Part(self.broken(part.text))
        return part

    # --- values of variables

    def value(self, kind, depth=2):
        r = self.r
        if kind == "null":
            return {"null": None}
        if kind == "int":
            return {"int": str(r.choice([0, 1, -1, 2, 3, 7, 2 ** 63 - 1, -2 ** 63, 2 ** 53 + 1, r.randrange(-99, 99)]))}
        if kind == "uint":
            return {"uint": str(r.choice([0, 1, 2, 7, 2 ** 64 - 1, 2 ** 63, r.randrange(99)]))}
        if kind == "double":
            return {"double": repr(r.choice(
                [0.0, -0.0, 1.0, 0.5, -2.5, 1e308, 5e-324, float("nan"), float("inf"), 2.0 ** 53, r.uniform(-9, 9)]))}
        if kind == "string":
            return {"string": r.choice(["", "a", "abc", "Hello", "é", "e\u0301", "😀x", "2026-03-01T00:00:00Z", "1h", "17"])}
        if kind == "bytes":
            return {"bytes": r.choice(["", "61", "ff01", "c3a9", "616263"])}
        if kind == "bool":
            return {"bool": r.random() < 0.5}
        if kind == "timestamp":
            return {"timestamp": r.choice(["2026-03-01T12:30:00Z", "1970-01-01T00:00:00Z", "2024-02-29T23:59:59.5Z",
                                           "1969-07-20T20:17:40.123456Z", "9999-12-31T23:59:59Z"])}
        if kind == "duration":
            return {"duration": r.choice(["0s", "90s", "-1.5s", "3600s", "0.000001s", "86399s"])}
        if kind.startswith("list("):
            return {"list": [self.value(kind[5:-1], depth - 1) for _ in range(r.choice([0, 1, 2, 3, 5]))]}
        if kind.startswith("map("):
            of_key, of_value = kind[4:-1].split(", ")
            keys = r.sample(KEYS, r.choice([0, 1, 2, 4])) if of_key == "string" else r.sample(range(-2, 5), 3)
            return {"map": [[{of_key: str(key)}, self.value(of_value, depth - 1)] for key in keys]}
        if depth > 0 and r.random() < 0.4:
            return self.value(r.choice(["list(dyn)", "map(string, dyn)"]), depth)
        return self.value(r.choice(["int", "double", "string", "bool", "null", "int", "string"]), depth) \
            if r.random() < 0.9 else {"null": None}

    def bindings(self):
        """Values by name; `w` is declared and never given."""
        return {name: self.value(kind) for name, kind in VARIABLES.items() if name != "w"}

