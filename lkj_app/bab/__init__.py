"""Which chapters a report has, and what an executed one shows."""
