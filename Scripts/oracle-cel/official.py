"""The official C++ engine, by its Python package: values in and out in the form of `generate.py`.

A value is an object of one member, its name the kind: {"int": "1"}, {"list": [...]}, {"map": [[key, value], ...]};
{"error": text} where there is none, {"refused": text} where the expression is not compiled.
"""
import ctypes
import datetime
import math
import sys

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_optional, ext_strings

import generate

NAMES = {"BOOL": "bool", "INT": "int", "UINT": "uint", "DOUBLE": "double", "STRING": "string", "BYTES": "bytes",
         "NULL": "null_type", "TYPE": "type", "DYN": "dyn", "TIMESTAMP": "google.protobuf.Timestamp",
         "DURATION": "google.protobuf.Duration", "LIST": "list", "MAP": "map"}


def declared(kind):
    kinds = cel.Type
    if kind.startswith("list("):
        return kinds.List(declared(kind[5:-1]))
    if kind.startswith("map("):
        key, value = kind[4:-1].split(", ")
        return kinds.Map(declared(key), declared(value))
    return {"int": kinds.INT, "uint": kinds.UINT, "double": kinds.DOUBLE, "string": kinds.STRING,
            "bytes": kinds.BYTES, "bool": kinds.BOOL, "timestamp": kinds.TIMESTAMP,
            "duration": kinds.DURATION, "dyn": kinds.DYN}[kind]


def to_python(value):
    (kind, inner), = value.items()
    if kind in ("int", "uint"):
        return int(inner)
    if kind == "double":
        return float(inner)
    if kind == "bytes":
        return bytes.fromhex(inner)
    if kind == "timestamp":
        return datetime.datetime.fromisoformat(inner.replace("Z", "+00:00"))
    if kind == "duration":
        return datetime.timedelta(seconds=float(inner[:-1]))
    if kind == "list":
        return [to_python(each) for each in inner]
    if kind == "map":
        return {to_python(key): to_python(each) for key, each in inner}
    return inner


class Unshown(Exception):
    """A value that the package cannot hand over."""


def from_value(value):
    name = value.type().name()
    try:
        plain = value.value()
    except TypeError as fault:
        raise Unshown(name) from fault
    if name in ("ERROR", "UNKNOWN"):
        return {"error": str(plain)[:200]}
    if name == "NULL":
        return {"null": None}
    if name == "BOOL":
        return {"bool": plain}
    if name in ("INT", "UINT"):
        return {name.lower(): str(plain)}
    if name == "DOUBLE":
        return {"double": "nan" if math.isnan(plain) else repr(plain)}
    if name == "STRING":
        return {"string": plain}
    if name == "BYTES":
        return {"bytes": bytes(plain).hex()}
    if name == "TYPE":
        written = plain.name()
        return {"type": NAMES.get(written.split("<")[0], written)}
    if name == "TIMESTAMP":
        epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        return {"timestamp": (plain - epoch) // datetime.timedelta(microseconds=1)}
    if name == "DURATION":
        return {"duration": plain // datetime.timedelta(microseconds=1)}
    if name.startswith("LIST"):
        return {"list": [from_value(each) for each in plain]}
    if name.startswith("MAP"):
        return {"map": [[from_key(key), from_value(each)] for key, each in plain.items()]}
    raise Unshown(name)


def from_key(key):
    if isinstance(key, bool):
        return {"bool": key}
    return {"int": str(key)} if isinstance(key, int) else {"string": key}


class Engine:
    def __init__(self):
        # The package gives up a reference to None with every null it hands over.
        ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
        extensions = [ext_strings.ExtStrings(), ext_math.ExtMath(), ext_optional.ExtOptional(),
                      ext_bindings.ExtBindings(), ext_encoders.ExtEncoders()]
        variables = {name: declared(kind) for name, kind in generate.VARIABLES.items()}
        self.environment = cel.NewEnv(variables=variables, extensions=extensions)

    def activation(self, bindings):
        return self.environment.Activation({name: to_python(value) for name, value in bindings.items()})

    def evaluate(self, text, activation, is_checked):
        try:
            expression = self.environment.compile(text, disable_check=not is_checked)
        except (RuntimeError, ValueError) as fault:
            return {"refused": str(fault)[:400]}
        try:
            return self.shown(expression, text, activation, is_checked)
        except Unshown as fault:
            return {"unshown": str(fault)}

    def shown(self, expression, text, activation, is_checked):
        try:
            value = expression.eval(activation)
        except (RuntimeError, ValueError) as fault:
            return {"error": str(fault)[:200]}
        name = value.type().name()
        if name in ("TIMESTAMP", "DURATION"):
            # Python's own types end at microseconds; the text has all nine digits.
            whole = self.environment.compile(f"string({text}\n)", disable_check=not is_checked).eval(activation)
            if whole.type().name() == "STRING":
                return {name.lower(): whole.value()}
        try:
            return from_value(value)
        except Unshown:
            # An optional is no Python value: ask for what it holds.
            whether = self.environment.compile(f"({text}\n).hasValue()", disable_check=True).eval(activation)
            if whether.type().name() != "BOOL":
                raise
            if not whether.value():
                return {"optional": None}
            inner = self.environment.compile(f"({text}\n).value()", disable_check=True)
            return {"optional": from_value(inner.eval(activation))}


if __name__ == "__main__":
    engine = Engine()
    for line in sys.argv[1:]:
        given = engine.activation(generate.Generator(1).bindings())
        print(line, engine.evaluate(line, given, False), engine.evaluate(line, given, True))
