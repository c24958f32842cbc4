"""Clips and music as a programme: placed, mixed, brought to one loudness, encoded."""
