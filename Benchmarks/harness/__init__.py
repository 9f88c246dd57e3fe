"""What the generator, the peers and the orchestrator of the benchmarks share."""
