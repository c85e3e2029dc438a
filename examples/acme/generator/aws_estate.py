"""Acme's two AWS accounts, every resource healthy."""

from __future__ import annotations

from . import aws_identity, aws_network as net, aws_platform as platform, aws_storage as store
from .aws import OFFICE, Place
from .core import Estate

#: Adopted in the second half of 2026; `generate.py --before` leaves it out.
LATER = "later"


def build(estate: Estate) -> None:
    _production(estate)
    _recovery(estate)
    _edge(estate)
    _sandbox(estate)
    _sandbox_overseas(estate)
    for alias in ("prod", "sandbox"):
        aws_identity.report_rows(estate, alias)
        aws_identity.authorization(estate, alias)


def _tiers(place: Place) -> dict[str, str]:
    """Security groups that let one tier talk to the next."""
    front = net.security_group(place, "balancer", [
        net.permission(443, cidr="0.0.0.0/0"), net.permission(80, cidr="0.0.0.0/0")])
    application = net.security_group(place, "application", [
        net.permission(8080, group=front, account=place.account), net.permission(22, cidr=OFFICE)])
    return {
        "balancer": front, "application": application,
        "cluster": net.security_group(place, "cluster", [
            net.permission(443, group=application, account=place.account)]),
        "functions": net.security_group(place, "functions", []),
        "database": net.security_group(place, "database", [
            net.permission(5432, group=application, account=place.account)], []),
    }


def _production(estate: Estate) -> None:
    place = Place(estate, "prod", "eu-west-1")
    net.network(place, 3)
    tiers = _tiers(place)
    for index in range(5):
        net.machine(place, f"integration-{index + 1}", index, tiers["application"])
    for index in range(2):
        net.machine(place, f"container-host-{index + 1}", index + 5, tiers["application"],
                    size="m7i.xlarge")
    for label in ("portal", "api"):
        net.balancer(place, label, tiers["balancer"])
    store.account_block(place)
    for label in ("claims", "imaging", "portal", "exports", "features", "audit-trail"):
        store.bucket(place, label)
    store.bucket(place, "access-logs")
    for purpose in ("s3", "rds", "ebs", "dynamodb", "secrets", "trail", "eks", "messages",
                    "lambda", "backup", "efs", "search"):
        store.key(place, purpose, alias=purpose in ("s3", "rds", "trail"))
    store.key(place, "report-signing", spec="RSA_3072", alias=False)
    store.key(place, "partner-exchange", origin="EXTERNAL", alias=False)
    store.database(place, "clinic", "postgres", "16.9")
    store.database(place, "billing", "postgres", "16.9", size="db.m7g.xlarge")
    store.database(place, "scheduling", "custom-sqlserver-se", "15.00.4430.1.v1",
                   size="db.m6i.2xlarge", adopted=LATER)
    store.cluster(place, "records")
    for label in ("appointments", "consents", "devices"):
        store.table(place, label)
    store.table(place, "sessions")
    store.file_system(place, "dicom-spool")
    for label in ("clinic/owner", "billing/owner", "partners/lab-api", "partners/payer-api"):
        store.secret(place, label)
    store.warehouse(place, "insight")
    store.cache(place, "portal-sessions")
    store.backups(place, [
        ("clinic", place.arn("rds", "db:clinic")), ("billing", place.arn("rds", "db:billing")),
        ("appointments", place.arn("dynamodb", "table/appointments"))])
    platform.function(place, "intake", caller="s3.amazonaws.com")
    platform.function(place, "eligibility", caller="apigateway.amazonaws.com")
    platform.function(place, "reminders", updates="Auto", caller="events.amazonaws.com")
    platform.function(place, "rotate-secrets", updates="Manual",
                      caller="secretsmanager.amazonaws.com")
    platform.function(place, "dicom-convert", image=True)
    platform.function(place, "nightly-export", updates=None)
    platform.kubernetes(place, "core", fargate=True,
                        nodes=(("general", "AL2023_x86_64_STANDARD"), ("imaging", "CUSTOM")))
    platform.kubernetes(place, "triage", auto=True)
    platform.container_cluster(place)
    platform.container_service(place, "portal", "FARGATE")
    platform.container_service(place, "scheduler", "FARGATE")
    platform.container_service(place, "hl7-router", "EC2")
    for label in ("portal", "scheduler", "hl7-router"):
        platform.repository(place, label)
    platform.trail(place, "acme-trail")
    platform.recorder(place, global_types=True)
    platform.detector(place)
    platform.search_domain(place, "record-search")
    platform.notebook(place, "risk-models")
    for label in ("security-alerts", "claims-events", "appointment-events"):
        platform.messaging(place, label)
    for label in ("root-sign-in", "trail-changed", "key-disabled", "console-without-mfa"):
        platform.alarm(place, label)
    aws_identity.recorded_roles(place)


def _recovery(estate: Estate) -> None:
    """The second Region: a smaller copy, databases exported by batch-get-resource-config."""
    place = Place(estate, "prod", "eu-central-1")
    net.network(place, 2)
    tiers = _tiers(place)
    for index in range(2):
        net.machine(place, f"standby-{index + 1}", index, tiers["application"])
    for purpose in ("s3", "rds", "ebs", "backup", "dynamodb", "lambda", "secrets"):
        store.key(place, purpose, alias=False)
    store.bucket(place, "claims-copy")
    store.backups(place, [("clinic-copy", place.arn("rds", "db:clinic-standby"))])
    store.database(place, "clinic-standby", "postgres", "16.9", group="aws/prod/batch")
    store.table(place, "appointments", group="aws/prod/batch")
    store.table(place, "consents", group="aws/prod/batch")
    store.secret(place, "clinic/standby-owner", group="aws/prod/batch")
    store.bucket(place, "imaging-copy", group="aws/prod/batch")
    platform.function(place, "failover", caller="events.amazonaws.com", group="aws/prod/batch")
    platform.recorder(place, global_types=False)
    platform.detector(place)


def _edge(estate: Estate) -> None:
    place = Place(estate, "prod", "us-east-1")
    platform.distribution(place, "portal")
    platform.distribution(place, "patient-app")
    platform.recorder(place, global_types=False)
    platform.detector(place)


def _sandbox(estate: Estate) -> None:
    place = Place(estate, "sandbox", "eu-west-1")
    net.network(place, 2)
    tiers = _tiers(place)
    for index in range(2):
        net.machine(place, f"workbench-{index + 1}", index, tiers["application"], size="t3.large")
    store.account_block(place)
    for label in ("scratch", "datasets", "audit-trail"):
        store.bucket(place, label)
    store.bucket(place, "access-logs")
    for purpose in ("s3", "rds", "ebs", "trail", "sagemaker", "lambda"):
        store.key(place, purpose, alias=False)
    store.database(place, "playground", "postgres", "16.9", size="db.t4g.medium")
    store.table(place, "feature-flags")
    platform.function(place, "synthetic-patients")
    platform.notebook(place, "cohort-study")
    platform.notebook(place, "triage-study")
    platform.repository(place, "experiments")
    platform.trail(place, "sandbox-trail")
    platform.recorder(place, global_types=True)
    platform.detector(place)


def _sandbox_overseas(estate: Estate) -> None:
    """Known only from a query of the account."""
    place, group = Place(estate, "sandbox", "us-east-1"), "aws/sandbox/query"
    net.security_group(place, "jump", [net.permission(22, cidr=OFFICE)], group=group)
    net.security_group(place, "default", [], [], group=group)
    net.spare_vpc(place, group)
    store.bucket(place, "model-artifacts", group=group)
    store.secret(place, "experiments/openai", group=group)
    store.table(place, "experiment-runs", group=group)
    platform.function(place, "train-trigger", updates="FunctionUpdate",
                      caller="events.amazonaws.com", group=group)
    store.database(place, "notebook-meta", "postgres", "16.9", size="db.t4g.small", group=group)
