"""Measures Tapak beside other programs on made-up workloads, and writes RESULTS.md and results.svg.

One module one thing: `workloads` and `units_data` make what is measured on, `contestants` makes what is measured against,
`measuring` runs and times, `sections` says what is run, `agreement` checks that contestants do the same work, `record` keeps
what was measured, `goals` holds it against what is wanted, `report` and `plot` write it down.
"""
