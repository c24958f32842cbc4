"""Weights."""
WEIGHTS: dict[str, float] = {}
