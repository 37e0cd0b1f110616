"""The contract-first SOAP host."""
