"""Checks what demarc wrote: OCSF and the assessment by their schemas, ASFF by its documented limits."""
import json
import pathlib
import re
import sys

import jsonschema
import ocsf_json_schema

FAULTS = []


def check(name, values, faults):
    found = [f"{name}: {fault}" for value in values for fault in faults(value)]
    FAULTS.extend(found)
    print(f"validate: {name}: {len(values)} read, {len(found)} faults")


def read(folder, ending):
    file = next(pathlib.Path(folder).glob(f"pack/*{ending}*.json"))
    text = file.read_text()
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return value if isinstance(value, list) else value.get("Findings", [value])


def by_schema(schema):
    kind = jsonschema.validators.validator_for(schema)(schema)
    return lambda value: [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"
        for error in kind.iter_errors(value)]


#: Members of the AWS Security Finding Format that must be there, with their longest texts.
REQUIRED = {
    "SchemaVersion": 32, "Id": 512, "ProductArn": 2048, "GeneratorId": 512, "AwsAccountId": 12,
    "Title": 256, "Description": 1024, "CreatedAt": 64, "UpdatedAt": 64}
WORDS = {
    ("Severity", "Label"): {"INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"},
    ("Compliance", "Status"): {"PASSED", "WARNING", "FAILED", "NOT_AVAILABLE"},
    ("Workflow", "Status"): {"NEW", "NOTIFIED", "RESOLVED", "SUPPRESSED"},
    ("RecordState",): {"ACTIVE", "ARCHIVED"}}
NAMESPACES = ("Software and Configuration Checks", "TTPs", "Effects", "Unusual Behaviors",
              "Sensitive Data Identifications")


def asff(finding):
    faults = []
    for name, most in REQUIRED.items():
        text = finding.get(name)
        if not isinstance(text, str) or not 1 <= len(text) <= most:
            faults.append(f"{name} is missing or longer than {most}")
    if finding.get("SchemaVersion") != "2018-10-08":
        faults.append("SchemaVersion is not 2018-10-08")
    for name in ("CreatedAt", "UpdatedAt"):
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)",
                            str(finding.get(name))):
            faults.append(f"{name} is no RFC 3339 instant")
    types = finding.get("Types", [])
    if not types or len(types) > 50 or not all(
            t.split("/")[0] in NAMESPACES and t.count("/") <= 2 for t in types):
        faults.append(f"Types are {types}")
    resources = finding.get("Resources", [])
    if not 1 <= len(resources) <= 32 or not all(r.get("Type") and r.get("Id") for r in resources):
        faults.append("Resources need 1 to 32 entries with Type and Id")
    for path, words in WORDS.items():
        value = finding
        for name in path:
            value = value.get(name, {}) if isinstance(value, dict) else {}
        if value and value not in words:
            faults.append(f"{'.'.join(path)} is {value}")
    if not finding.get("Severity"):
        faults.append("Severity is missing")
    recommendation = finding.get("Remediation", {}).get("Recommendation", {})
    if len(recommendation.get("Text", "")) > 512:
        faults.append("Remediation.Recommendation.Text is longer than 512")
    if len(json.dumps(finding)) > 240 * 1024:
        faults.append("the finding is larger than 240 KB")
    return faults


def main():
    folder = pathlib.Path(sys.argv[1])
    ocsf = ocsf_json_schema.OcsfJsonSchemaEmbedded(ocsf_json_schema.get_ocsf_schema("1.5.0"))
    schema = ocsf.get_class_schema("compliance_finding", profiles=["cloud"])
    check("OCSF 1.5.0 compliance_finding", read(folder, "ocsf"), by_schema(schema))
    check("ASFF 2018-10-08", read(folder, "asff"), asff)
    schema = json.loads(pathlib.Path("Engine/Data/schema/assessment.schema.json").read_text())
    check("assessment", [json.loads((folder / "assessment.json").read_text())], by_schema(schema))
    for fault in FAULTS[:20]:
        print(f"  {fault}")
    return bool(FAULTS)


sys.exit(main())
