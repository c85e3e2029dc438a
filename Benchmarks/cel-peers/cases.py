"""Writes what Benchmarks/cel.sh measures, for every engine alike.

    cases.py conditions FILE          conditions with their documents, as one JSON array
    cases.py assets COUNT FILE        Firewall assets, one a line; the same for the same count
    cases.py firewall                 prints the condition that is measured on the assets
"""
import json
import random
import sys

KEY = "projects/example-keys/locations/europe-west3/keyRings/ring/cryptoKeys/disks"


def database():
    return {
        "name": "orders", "databaseVersion": "POSTGRES_16", "region": "europe-west3",
        "state": "RUNNABLE", "project": "example-shop", "instanceType": "CLOUD_SQL_INSTANCE",
        "settings": {
            "activationPolicy": "ALWAYS", "availabilityType": "REGIONAL",
            "ipConfiguration": {"ipv4Enabled": False, "sslMode": "ENCRYPTED_ONLY"},
            "pricingPlan": "PER_USE", "tier": "db-custom-2-7680", "userLabels": {"team": "orders"},
        },
    }


def bucket():
    return {
        "id": "example-logs", "name": "example-logs", "location": "EUROPE-WEST3",
        "storageClass": "STANDARD", "versioning": {"enabled": True}, "labels": {"team": "logs"},
        "iamConfiguration": {
            "uniformBucketLevelAccess": {"enabled": True}, "publicAccessPrevention": "enforced",
        },
    }


def firewall():
    return {
        "name": "allow-ssh-from-office", "direction": "INGRESS", "disabled": False,
        "priority": 1000, "logConfig": {"enable": False},
        "network": "https://www.googleapis.com/compute/v1/projects/example-net/global/networks/hub",
        "sourceRanges": ["10.1.0.0/16", "192.0.2.0/24", "0.0.0.0/0"],
        "allowed": [
            {"IPProtocol": "icmp"},
            {"IPProtocol": "udp", "ports": ["53", "123"]},
            {"IPProtocol": "tcp", "ports": ["80", "443", "22"]},
        ],
    }


def machine():
    base = "https://www.googleapis.com/compute/v1/projects/example-net/"
    return {
        "name": "prod-web-1", "zone": base + "zones/europe-west3-a", "status": "RUNNING",
        "machineType": base + "zones/europe-west3-a/machineTypes/e2-standard-4",
        "disks": [
            {"boot": True, "deviceName": "root", "autoDelete": True, "type": "PERSISTENT"},
            {"boot": False, "deviceName": "cache", "autoDelete": True, "type": "SCRATCH"},
            {"boot": False, "deviceName": "data", "autoDelete": False, "type": "PERSISTENT",
             "diskEncryptionKey": {"kmsKeyName": KEY}},
        ],
        "networkInterfaces": [
            {"name": "nic0", "network": base + "global/networks/edge", "networkIP": "10.1.0.4"},
            {"name": "nic1", "network": base + "global/networks/hub", "networkIP": "10.2.0.4"},
        ],
        "serviceAccounts": [
            {"email": "web@example-shop.iam.gserviceaccount.com",
             "scopes": ["https://www.googleapis.com/auth/logging.write",
                        "https://www.googleapis.com/auth/cloud-platform"]},
        ],
    }


def policy():
    roles = ["roles/viewer", "roles/logging.viewer", "roles/storage.objectViewer",
             "roles/run.invoker", "roles/pubsub.publisher"]
    return {
        "etag": "BwYx", "version": 1,
        "bindings": [
            {"role": role,
             "members": [f"serviceAccount:job-{n}@example-shop-{index}.iam.gserviceaccount.com"
                         if n % 2 else f"user:person-{n}@example.org" for n in range(20)]}
            for index, role in enumerate(roles)
        ],
    }


def conditions():
    return [
        {"name": "A1 nested field in a literal list", "type": "sqladmin.googleapis.com/Instance",
         "document": database(),
         "expression": "resource.settings.tier in "
                       "['db-f1-micro', 'db-g1-small', 'db-custom-1-3840', 'db-custom-2-7680']"},
        {"name": "A2 nested field != constant", "type": "storage.googleapis.com/Bucket",
         "document": bucket(),
         "expression": "resource.iamConfiguration.publicAccessPrevention != 'inherited'"},
        {"name": "B firewall: matches, two exists, in", "type": "compute.googleapis.com/Firewall",
         "document": firewall(), "expression": FIREWALL},
        {"name": "C startsWith and three exists", "type": "compute.googleapis.com/Instance",
         "document": machine(),
         "expression": "resource.name.startsWith('prod-')"
                       " && resource.disks.exists(d, has(d.diskEncryptionKey)"
                       " && d.diskEncryptionKey.kmsKeyName.startsWith('projects/example-keys/'))"
                       " && resource.networkInterfaces.exists(n,"
                       " n.network.endsWith('/networks/hub'))"
                       " && resource.serviceAccounts.exists(s,"
                       " s.email.endsWith('.iam.gserviceaccount.com'))"},
        {"name": "D all over 5 x 20 members", "type": "iam.googleapis.com/AllowPolicy",
         "document": policy(),
         "expression": "resource.bindings.all(b, b.members.all(m,"
                       " m.startsWith('user:') || m.endsWith('.iam.gserviceaccount.com')))"},
    ]


# Every operand is needed for the document above.
FIREWALL = (
    "resource.name.matches('^[a-z][-a-z0-9]*$')"
    " && resource.direction == 'INGRESS'"
    " && resource.sourceRanges.exists(r, r == '0.0.0.0/0' || r == '::/0')"
    " && resource.allowed.exists(a, a.IPProtocol in ['tcp', 'all']"
    " && ('22' in a.ports || '3389' in a.ports))"
)


def asset(random, number):
    project = f"shop-{random.randrange(400)}"
    name = f"{random.choice(['allow', 'default', 'gke'])}-{random.choice(['ssh', 'web', 'db'])}-{number}"
    ranges = random.sample(["0.0.0.0/0", "10.0.0.0/8", "192.0.2.0/24", "::/0"], random.randrange(1, 3))
    allowed = [
        {"IPProtocol": random.choice(["tcp", "udp", "icmp"]),
         "ports": random.sample(["22", "80", "443", "3389", "8080-8090"], random.randrange(1, 4))}
        for _ in range(random.randrange(1, 3))
    ]
    return {
        "name": f"//compute.googleapis.com/projects/{project}/global/firewalls/{name}",
        "assetType": "compute.googleapis.com/Firewall",
        "resource": {"data": {
            "name": name, "direction": random.choice(["INGRESS", "INGRESS", "EGRESS"]),
            "disabled": False,
            "sourceRanges": ranges, "allowed": allowed,
        }},
    }


def main(words):
    if words[:1] == ["conditions"] and len(words) == 2:
        with open(words[1], "w") as file:
            json.dump(conditions(), file)
    elif words[:1] == ["assets"] and len(words) == 3:
        seeded = random.Random(20260610)
        with open(words[2], "w") as file:
            for number in range(int(words[1])):
                file.write(json.dumps(asset(seeded, number), separators=(",", ":")) + "\n")
    elif words == ["firewall"]:
        print(FIREWALL)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
