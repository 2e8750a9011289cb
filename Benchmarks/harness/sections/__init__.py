"""What is run, section by section. Each module has `measure(settings, workloads) -> Record`."""
