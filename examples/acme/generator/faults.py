"""Everything planted, and how it gets into the estate."""

from __future__ import annotations

from . import aws_faults, azure_faults, gcp_faults
from .core import Estate


def plant(estate: Estate) -> list[tuple[str, ...]]:
    """Plants all faults; returns the rows of faults.tsv, sorted."""
    for key, change in azure_faults.BESIDE:
        change(estate.resources[key].body)
    rows = estate.plant(aws_faults.FAULTS + azure_faults.FAULTS + gcp_faults.FAULTS)
    return sorted(rows)
