"""Random rule files and documents of the Guard language, from a seed.

A rule is written along a walk through one of the documents it will judge, so that most clauses meet
values; each construct of the grammar has its own small function here.
"""
import json
import random

KEYS = ["A", "B", "Name", "Tags", "Items", "Map", "snake_key", "camelKey", "PascalKey", "Sub", "Nil"]
ODD_KEYS = ["kebab-key", "Title Key", "quoted.key", "1", "Train-Key", "empty"]
TYPES = ["AWS::S3::Bucket", "AWS::EC2::Instance", "AWS::IAM::Role", "Custom::Thing"]
STRINGS = ["x", "abc", "5", "true", "", "Hello World", "a/b", "AWS::S3::Bucket", "é", "a", "1.5",
           "10.0.0.0/8", "arn:aws:s3:::b", '{"k": [1, 2]}', "%41bc", "it's", "null"]
NUMBERS = [0, 1, 2, 5, -1, 10, 100, 22, 3389]
FLOATS = [0.5, 1.0, 1.5, -2.25, 1e3, 2.0]
REGEXES = ["^a", "x", ".*", "(?i)HELLO", "b$", "^$", r"\d+", r"^AWS::\w+::", "a/b", "(?!x)a",
           r"^[A-Z]", "e"]
#: Plain YAML scalars that readers differ on.
SCALARS = ["yes", "no", "on", "off", "True", "FALSE", "true", "~", "Null", "null", "0123", "+5",
           "1.", ".5", "1e3", "0x1f", "1_000", "2012-10-17", "", "-0", "y", "12345678901234567890",
           "=", "1:30", "!Ref B", "!Sub '${A}-x'", "!GetAtt A.Arn", "!Join ['-', [a, b]]",
           "!Select [0, [x, 1]]", "!!str 5", '!!int "5"', "!Cidr [a, b]", "!Base64 x",
           "!If [c, 1, 2]", "!Thing 5"]


class Scalar:
    """A plain YAML scalar, written as it is; `text` alone goes into rules."""

    def __init__(self, text):
        self.text = text


# --- documents


def value(r, depth):
    kind = r.random()
    if depth <= 0 or kind < 0.5:
        return scalar(r)
    if kind < 0.72:
        return [value(r, depth - 1) for _ in range(r.choice([0, 1, 1, 2, 3]))]
    return mapping(r, depth - 1)


def scalar(r):
    kind = r.random()
    if kind < 0.45:
        return r.choice(STRINGS)
    if kind < 0.65:
        return r.choice(NUMBERS)
    if kind < 0.75:
        return r.choice(FLOATS)
    if kind < 0.88:
        return r.random() < 0.5
    return None


def mapping(r, depth):
    keys = r.sample(KEYS, r.choice([0, 1, 2, 3, 4]))
    if r.random() < 0.15:
        keys.append(r.choice(ODD_KEYS))
    return {key: value(r, depth) for key in keys}


def document(r):
    root = mapping(r, 3)
    if r.random() < 0.85:
        resources = {}
        for index in range(r.choice([0, 1, 2, 3, 4])):
            resource = {"Type": r.choice(TYPES), "Properties": mapping(r, 3)}
            if r.random() < 0.2:
                resource["Metadata"] = mapping(r, 1)
            if r.random() < 0.05:
                del resource["Type"]
            resources[f"R{index}"] = resource
        root["Resources"] = resources
    if r.random() < 0.03:
        return r.choice([[root], [], "text", 5])
    return root


def sprinkle(r, item):
    """Puts odd scalars into a document that is written as YAML."""
    if isinstance(item, dict):
        return {key: sprinkle(r, each) for key, each in item.items()}
    if isinstance(item, list):
        return [sprinkle(r, each) for each in item]
    if r.random() < 0.15 and item not in TYPES:
        return Scalar(r.choice(SCALARS))
    return item


def yaml(item, indent=0):
    pad = "  " * indent
    if isinstance(item, Scalar):
        return " " + item.text + "\n"
    if isinstance(item, dict) and item:
        return "\n" + "".join(
            f"{pad}{json.dumps(key, ensure_ascii=False)}:{yaml(each, indent + 1)}"
            for key, each in item.items())
    if isinstance(item, list) and item:
        return "\n" + "".join(f"{pad}-{yaml(each, indent + 1)}" for each in item)
    return " " + json.dumps(item, ensure_ascii=False) + "\n"


# --- rules


class Rules:
    """Writes one rule file along walks through `root`."""

    def __init__(self, r, root):
        self.r = r
        self.root = root
        self.lets = {}
        self.params = []
        self.names = []
        self.callable = []
        self.depth = 0
        self.fresh = 0

    def pick(self, *weighted):
        total = sum(weight for weight, _ in weighted)
        at = self.r.random() * total
        for weight, item in weighted:
            at -= weight
            if at < 0:
                return item
        return weighted[-1][1]

    def name(self, prefix):
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    # values

    def literal(self, near, depth=0):
        r = self.r
        if isinstance(near, Scalar):
            near = near.text
        if r.random() < 0.55 and not isinstance(near, (dict, list)):
            return self.text(near)
        if isinstance(near, (dict, list)) and r.random() < 0.4 and depth < 2:
            return self.text(near)
        return self.pick(
            (4, lambda: self.text(r.choice(STRINGS))), (3, lambda: self.text(r.choice(NUMBERS))),
            (1, lambda: self.text(r.choice(FLOATS))), (1, lambda: r.choice(["true", "false", "True", "False"])),
            (0.5, lambda: r.choice(["null", "NULL"])), (2, self.regex), (1.2, self.range),
            (2, lambda: self.list(near, depth)), (0.5, lambda: self.text({"A": r.choice(NUMBERS)})))()

    def list(self, near, depth):
        if depth > 1:
            return "[]"
        items = [self.literal(near, depth + 1) for _ in range(self.r.choice([0, 1, 1, 2, 3]))]
        return "[" + ", ".join(items) + "]"

    def text(self, item):
        if isinstance(item, Scalar):
            item = item.text
        if isinstance(item, bool):
            return "true" if item else "false"
        if item is None:
            return "null"
        if isinstance(item, float):
            return repr(item) if "e" not in repr(item) else "1000.0"
        if isinstance(item, int):
            return str(item)
        if isinstance(item, str):
            if '"' in item:
                return "'" + item.replace("'", "\\'") + "'"
            quote = self.r.choice("\"'")
            return quote + item.replace(quote, "\\" + quote) + quote
        if isinstance(item, list):
            return "[" + ", ".join(self.text(each) for each in item) + "]"
        return "{" + ", ".join(f"{self.text(k)}: {self.text(v)}" for k, v in item.items()) + "}"

    def regex(self):
        return "/" + self.r.choice(REGEXES).replace("/", "\\/") + "/"

    def range(self):
        r = self.r
        low, high = sorted([r.choice(NUMBERS), r.choice(NUMBERS)])
        if r.random() < 0.3:
            low, high = float(low), float(high)
        return f"r{r.choice('[(')}{low},{high}{r.choice('])')}"

    # queries

    def key(self, name):
        if name.isidentifier() and name.isascii() and name[0] != "_" and self.r.random() < 0.85:
            return name
        return self.text(name)

    def respell(self, name):
        """Another spelling of a key, which Guard looks for when the key is missing."""
        return self.r.choice([
            name, name.lower(), name[:1].upper() + name[1:], name.replace("_", ""),
            "".join(part.title() for part in name.split("_")), name + "X", "snakeKey", "camel_key",
            "pascal_key", "kebabKey", "titleKey", "trainKey"])

    def query(self, root, some=True, depth=0, variables=True):
        """The text of a query, and a value it may come to."""
        r = self.r
        text = "some " if some and r.random() < 0.12 else ""
        at = root
        if variables and self.lets and r.random() < 0.25:
            name = r.choice(sorted(self.lets))
            text += "%" + name
            at = self.lets[name]
            if r.random() < 0.3:
                return text, at
        elif r.random() < 0.04:
            text += "this"
        elif isinstance(at, dict) and at and r.random() < 0.95:
            name = r.choice(list(at))
            text += self.key(name if r.random() < 0.9 else self.respell(name))
            at = at[name]
        else:
            text += r.choice(KEYS)
            at = None
        for _ in range(r.choice([0, 0, 1, 1, 2, 3, 4])):
            part, at, ends = self.part(at, depth)
            text += part
            if ends:
                break
        return text, at

    def part(self, at, depth):
        r = self.r
        if isinstance(at, dict):
            names = list(at)
            some = at[r.choice(names)] if names else None
            choice = r.random()
            if names and choice < 0.55:
                name = r.choice(names)
                written = name if r.random() < 0.88 else self.respell(name)
                form = r.random()
                if form < 0.85:
                    return "." + self.key(written), at[name], False
                return f"[ {self.text(written)} ]", at[name], False
            if choice < 0.72:
                return ".*", some, False
            if choice < 0.77:
                return "[*]", at, False
            if choice < 0.79:
                return f"[{self.name('cap')}]", some, False
            if choice < 0.85:
                return self.key_filter(names), some, False
            if choice < 0.97 and depth < 2:
                return self.filter(some, depth), some, False
            return f"[{r.choice([0, 1, -1])}]", None, False
        if isinstance(at, list):
            some = r.choice(at) if at else None
            choice = r.random()
            if choice < 0.5:
                return "[*]", some, False
            if choice < 0.65:
                index = r.choice([0, 0, 1, 2, -1])
                inside = at[index] if -len(at) <= index < len(at) else None
                return r.choice([f"[{index}]", f".{index}"]), inside, False
            if choice < 0.75:
                return ".*", some, False
            if choice < 0.95 and depth < 2:
                return self.filter(some, depth), some, False
            return ".Name", None, False
        choice = r.random()
        if choice < 0.6:
            return "", at, True
        return r.choice(["[*]", ".*", ".A", "[0]", ".Name", "[ this exists ]"]), at, False

    def key_filter(self, names):
        r = self.r
        operator = r.choice(["==", "!=", "in", "not in", "=="])
        name = r.choice(names) if names else "A"
        if operator in ("in", "not in"):
            right = "[" + ", ".join(
                self.text(r.choice([name, "A", "Name", "zz"])) for _ in range(r.choice([1, 2, 3]))) + "]"
        else:
            right = r.choice([self.text(name), self.regex(), self.text(name)])
        return f"[ keys {operator} {right} ]"

    def filter(self, at, depth):
        r = self.r
        capture = self.name("cap") + " | " if r.random() < 0.05 else ""
        if isinstance(at, dict) and at.get("Type") in TYPES and r.random() < 0.7:
            clauses = [f"Type == {self.text(at['Type'])}"]
            if r.random() < 0.4:
                clauses.append(self.clause(at, depth + 1, messages=False))
        else:
            clauses = [self.clause(at, depth + 1, messages=False)
                       for _ in range(r.choice([1, 1, 1, 2]))]
        joined = self.join(clauses)
        return f"[ {capture}{joined} ]"

    def join(self, clauses):
        out = clauses[0]
        for clause in clauses[1:]:
            out += self.r.choice(["\n ", "\n ", " or ", " OR "]) + clause
        return out

    # clauses

    def clause(self, root, depth=0, messages=True):
        r = self.r
        query, at = self.query(root, depth=depth)
        negated = r.choice(["not ", "!", "NOT "]) if r.random() < 0.08 else ""
        if r.random() < 0.4:
            operator = r.choice(["exists", "empty", "is_string", "is_list", "is_struct", "is_bool",
                                 "is_int", "is_float", "is_null", "exists", "empty"])
            if r.random() < 0.1:
                operator = operator.upper()
            if r.random() < 0.4:
                operator = r.choice(["not ", "!"]) + operator
            text = f"{negated}{query} {operator}"
        else:
            operator = r.choice(["==", "==", "==", "!=", "!=", ">", ">=", "<", "<=", "in", "in",
                                 "not in", "!in", "IN"])
            text = f"{negated}{query} {operator} {self.right(root, at, operator, depth)}"
        if messages and r.random() < 0.1:
            text += r.choice([" <<no good>>", "\n <<\n  Violation: a > b\n  Fix: it\n >>"])
        return text

    def right(self, root, at, operator, depth):
        r = self.r
        choice = r.random()
        if choice < 0.12:
            return self.query(root, some=False, depth=2)[0]
        if choice < 0.2 and self.lets:
            return "%" + r.choice(sorted(self.lets))
        if choice < 0.25:
            return self.call(root)
        if operator.strip("!").lower().endswith("in") and r.random() < 0.75:
            return self.list(at, 0)
        return self.literal(at)

    def call(self, root):
        r = self.r
        query = lambda: self.query(root, some=False, depth=2)[0]
        return r.choice([
            lambda: f"count({query()})", lambda: f"to_lower({query()})",
            lambda: f"to_upper({query()})", lambda: f"parse_int({query()})",
            lambda: f"parse_float({query()})", lambda: f"parse_string({query()})",
            lambda: f"parse_boolean({query()})", lambda: f"parse_char({query()})",
            lambda: f"json_parse({query()})", lambda: f"url_decode({query()})",
            lambda: f"substring({query()}, {r.choice([0, 1])}, {r.choice([1, 2, 3])})",
            lambda: f"join({query()}, {self.text(r.choice([',', '', '-']))})",
            lambda: f"regex_replace({query()}, {self.text(r.choice(['^(a)', '(.*)b', 'x']))}, "
                    f"{self.text(r.choice(['${1}', 'z', '$1-']))})",
            lambda: f"to_lower({self.text(r.choice(STRINGS))})",
        ])()

    def let(self, root):
        r = self.r
        name = self.name("v")
        choice = r.random()
        if choice < 0.6:
            text, at = self.query(root, depth=0)
        elif choice < 0.85:
            at = scalar(r) if r.random() < 0.6 else [scalar(r) for _ in range(r.choice([0, 1, 2, 3]))]
            text = self.text(at)
            if r.random() < 0.2:
                text, at = self.regex(), None
        else:
            text, at = self.call(root), r.choice(["abc", 1])
        return name, at, f"let {name} {r.choice(['=', ':='])} {text}"

    def block_on(self, root):
        r = self.r
        query, at = self.query(root)
        mark = " not empty" if r.random() < 0.15 else ""
        inner = self.body(at, nested=True)
        return f"{query}{mark} {{\n{inner}\n}}"

    def type_block(self):
        r = self.r
        kind = r.choice(TYPES)
        resources = self.root.get("Resources", {}) if isinstance(self.root, dict) else {}
        match = [each for each in resources.values() if each.get("Type") == kind]
        at = r.choice(match) if match else {"Properties": {}}
        if r.random() < 0.3:
            return f"{kind} {self.clause(at)}"
        when = f" when {self.conditions(at, False)}" if r.random() < 0.25 else ""
        return f"{kind}{when} {{\n{self.body(at, nested=True)}\n}}"

    def conditions(self, root, references=True):
        r = self.r
        clauses = []
        for _ in range(r.choice([1, 1, 2])):
            if references and self.names and r.random() < 0.35:
                clauses.append(r.choice(["", "", "not ", "!"]) + r.choice(self.names))
            else:
                clauses.append(self.clause(root, messages=False))
        return self.join(clauses)

    def reference(self, root):
        r = self.r
        if self.callable and r.random() < 0.5:
            name, count = r.choice(self.callable)
            arguments = ", ".join(
                r.choice([lambda: self.query(root, some=False, depth=1)[0],
                          lambda: self.text(scalar(r))])() for _ in range(count))
            message = " <<called>>" if r.random() < 0.2 else ""
            return r.choice(["", "", "", "not "]) + f"{name}({arguments}){message}"
        if self.names:
            return r.choice(["", "", "not ", "!"]) + r.choice(self.names)
        return self.clause(root)

    def body(self, root, nested=False):
        r = self.r
        self.depth += 1
        kept = dict(self.lets)
        lines = []
        for _ in range(r.choice([0, 0, 0, 1])):
            name, at, text = self.let(root)
            lines.append(text)
            self.lets[name] = at
        for _ in range(r.choice([1, 1, 2, 3])):
            choice = r.random()
            if choice < 0.55 or self.depth > 3:
                line = self.clause(root)
                for _ in range(r.choice([0, 0, 0, 1, 2])):
                    line += r.choice([" or ", "\n or ", " OR "]) + self.clause(root)
            elif choice < 0.72:
                line = self.block_on(root)
            elif choice < 0.8:
                references = not nested
                line = (f"when {self.conditions(root, references)} {{\n"
                        f"{self.body(root, nested=True)}\n}}")
            elif choice < 0.9 and not nested:
                line = self.type_block()
            elif not nested:
                line = self.reference(root)
            else:
                line = self.clause(root)
            lines.append(line)
        self.lets = kept
        self.depth -= 1
        return "\n".join(lines)

    def file(self):
        r = self.r
        parts = []
        for _ in range(r.choice([0, 1, 1, 2])):
            name, at, text = self.let(self.root)
            parts.append(text)
            self.lets[name] = at
        if r.random() < 0.25:
            name = self.name("p")
            params = [self.name("a") for _ in range(r.choice([1, 1, 2]))]
            kept = dict(self.lets)
            for each in params:
                self.lets[each] = value(r, 1)
            body = self.body(self.root)
            self.lets = kept
            self.callable.append((name, len(params)))
            parts.append(f"rule {name}({', '.join(params)}) {{\n{body}\n}}")
        for _ in range(r.choice([1, 1, 2, 3])):
            name = self.name("r")
            if self.names and r.random() < 0.08:
                name = r.choice(self.names)
            when = f" when {self.conditions(self.root)}" if r.random() < 0.3 else ""
            parts.append(f"rule {name}{when} {{\n{self.body(self.root)}\n}}")
            self.names.append(name)
        if r.random() < 0.1:
            parts.append(self.clause(self.root))
        if r.random() < 0.1:
            parts.append(self.type_block())
        if r.random() < 0.1:
            parts.insert(0, "# a comment\n")
        return "\n".join(parts) + "\n"


def group(seed, rules, documents):
    """Texts of rule files, and of documents with the ending each is named by."""
    r = random.Random(seed)
    roots = [document(r) for _ in range(documents)]
    files = []
    for root in roots:
        if r.random() < 0.5:
            files.append(("json", json.dumps(root, ensure_ascii=False)))
        else:
            files.append(("yaml", yaml(sprinkle(r, root)).lstrip("\n")))
    return [Rules(r, r.choice(roots)).file() for _ in range(rules)], files


if __name__ == "__main__":
    import sys
    texts, docs = group(int(sys.argv[1]) if len(sys.argv) > 1 else 0, 2, 2)
    for text in texts:
        print(text, end="\n----\n")
    for ending, text in docs:
        print(ending, text, end="\n----\n")
