"""Rules on our own period (objek data): its data, facts and narrative."""
