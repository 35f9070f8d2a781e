"""Benchmarks, run on demand; no test asserts a time."""
