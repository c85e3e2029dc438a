"""Runs Sigma rules, turned into SQL by pySigma's SQLite backend, over CloudTrail lines.

peers.py duckdb RULES_DIR FILE     DuckDB: one query that counts the matches of each rule
peers.py sqlite RULES_DIR FILE     SQLite: lines are loaded into a table, then one query for each rule
peers.py jq RULES_DIR              prints a jq filter that asks for the rules' event names

Prints the number of matches. Arrays are not gone into, as rules ask; so few matches may be missing.
"""
import glob, json, re, sqlite3, sys


def rules(directory):
    from sigma.backends.sqlite import sqliteBackend
    from sigma.collection import SigmaCollection
    from sigma.processing.pipeline import ProcessingItem, ProcessingPipeline
    from sigma.processing.transformations import FieldFunctionTransformation
    fields, found = {}, []
    def column(name):
        if name is None: return name
        return fields.setdefault(name, f"f{len(fields)}")
    pipeline = ProcessingPipeline(
        items=[ProcessingItem(FieldFunctionTransformation(mapping={}, transform_func=column))])
    for path in sorted(glob.glob(f"{directory}/**/*.yml", recursive=True)):
        try:
            with open(path) as file: collection = SigmaCollection.from_yaml(file.read())
            query = sqliteBackend(processing_pipeline=pipeline).convert(collection)[0]
            found.append(query.split(" WHERE ", 1)[1])
        except Exception as fault:
            print(f"peers: {path}: {fault}", file=sys.stderr)
    return fields, found


def duckdb_counts(fields, conditions, path):
    import duckdb
    tops = sorted({name.split(".")[0] for name in fields})
    nested = {name.split(".")[0] for name in fields if "." in name}
    columns = ", ".join(f"'{top}': '{'JSON' if top in nested else 'VARCHAR'}'" for top in tops)
    def value(name):
        top, *rest = name.split(".")
        if rest: return f"\"{top}\"->>'$.{'.'.join(rest)}'"
        return f"\"{top}\"->>'$'" if top in nested else f'"{top}"'
    view = ", ".join(f"{value(name)} AS {column}" for name, column in fields.items())
    sums = ", ".join(
        "count(*) FILTER (WHERE "
        + re.sub(r"(f\d+) REGEXP ('(?:[^']|'')*')", r"regexp_matches(\1, \2)",
                 condition.replace(" LIKE ", " ILIKE ")) + ")"
        for condition in conditions)
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    return connection.execute(
        f"SELECT {sums} FROM (SELECT {view} FROM read_json('{path}', "
        f"format = 'newline_delimited', columns = {{{columns}}}))").fetchone()


def sqlite_counts(fields, conditions, path):
    connection = sqlite3.connect(":memory:")
    connection.create_function(
        "REGEXP", 2, lambda pattern, text: text is not None and bool(re.search(pattern, text)))
    connection.execute(f"CREATE TABLE logs ({', '.join(fields.values())})")
    paths = [name.split(".") for name in fields]
    def rows():
        with open(path) as file:
            for line in file:
                event, row = json.loads(line), []
                for names in paths:
                    value = event
                    for name in names: value = value.get(name) if isinstance(value, dict) else None
                    row.append(json.dumps(value) if isinstance(value, (dict, list)) else value)
                yield row
    marks = ",".join("?" * len(paths))
    connection.executemany(f"INSERT INTO logs VALUES ({marks})", rows())
    return [connection.execute(f"SELECT count(*) FROM logs WHERE {condition}").fetchone()[0]
            for condition in conditions]


def main():
    form, directory = sys.argv[1:3]
    fields, conditions = rules(directory)
    if form == "jq":
        column = fields["eventName"]
        names = sorted(set(re.findall(rf"{column}='([A-Za-z0-9]+)'", " ".join(conditions))))
        print(f"select(.eventName | IN({','.join(json.dumps(name) for name in names)})) | .eventID")
        return
    count = duckdb_counts if form == "duckdb" else sqlite_counts
    print(sum(count(fields, conditions, sys.argv[3])))


main()
