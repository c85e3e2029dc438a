"""Writes CloudTrail events that our own rules match, with names that attack whoever reads the alert."""
import json

NAMES = [
    "plain", "a=b cs1=forged", "\\", "x\\", "|", "a|b\\|c", '"]', '] [x y="z"]', "line\nbreak\r\nand tab\t",
    "\u0000nul", "\u001b[31mred\u001b[0m", "\u0085next", "\u202egpj.exe", "\u2028line", "\ufeffbom",
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "</script>", "東京 🚀 é", " ", "%s %n {0}",
    "w" * 5000, "é" * 5000, "\u0001" * 5000, "=" * 3000, '"' * 3000, "\\" * 3000,
]


def event(number, name):
    return {
        "eventVersion": "1.09", "eventTime": f"2026-06-30T12:{number:02}:00Z", "eventID": f"{number}",
        "eventSource": "cloudtrail.amazonaws.com", "eventName": "DeleteTrail", "awsRegion": "eu-west-1",
        "sourceIPAddress": name, "userAgent": name, "recipientAccountId": "111122223333",
        "userIdentity": {"type": "IAMUser", "arn": f"arn:aws:iam::111122223333:user/{name}",
                         "accountId": "111122223333", "userName": name},
        "requestParameters": {"name": name}, "responseElements": None, "eventType": "AwsApiCall"}


print(json.dumps({"Records": [event(number, name) for number, name in enumerate(NAMES)]}))
