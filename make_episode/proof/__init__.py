"""What was spoken heard again, and held against what should have been said."""
