"""The conditions of cases.py with the official C++ engine's wheel, activations bound once.

    bench.py FILE        name, answer and evaluations a second of each condition, tabs between
"""
import json
import resource
import sys

from cel_expr_python import cel


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def best(expression, activation):
    """Evaluations a second, best of three runs of about a third of a second."""
    rates = []
    for _ in range(3):
        count, start, elapsed = 0, cpu_seconds(), 0.0
        while elapsed < 0.3:
            for _ in range(1000):
                expression.eval(activation)
            count += 1000
            elapsed = cpu_seconds() - start
        rates.append(count / elapsed)
    return int(max(rates))


def main(path):
    env = cel.NewEnv(variables={"resource": cel.Type.DYN})
    with open(path) as file:
        cases = json.load(file)
    for case in cases:
        expression = env.compile(case["expression"])
        activation = env.Activation({"resource": case["document"]})
        answer = expression.eval(activation).value()
        if answer not in (True, False):
            sys.exit(f"{case['name']}: {answer}")
        print(case["name"], str(answer).lower(), best(expression, activation), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
