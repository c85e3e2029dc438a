"""Builds the exports of the sample estate, one module a cloud or export format."""
