"""The places an episode is delivered to."""
