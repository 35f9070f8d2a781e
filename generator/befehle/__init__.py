"""One file per sub-command of `oz`: parses options, calls, prints, chooses the exit status; computes nothing."""
