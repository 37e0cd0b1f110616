"""AMI head-end: meters, their events and readings on demand."""
