"""Customer information system: who is supplied where, and who must not be without supply."""
