"""The authored schemas: the envelope, payload profiles and their messages."""
