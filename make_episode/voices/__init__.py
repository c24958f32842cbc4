"""Scripts as speech: who says what, with which engine, and nothing twice."""
