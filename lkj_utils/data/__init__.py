"""One period's data, the rules in force that it declares, and which periods there are."""
