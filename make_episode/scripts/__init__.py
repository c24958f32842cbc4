"""Articles as narration: what is said, by which role, with which pauses."""
