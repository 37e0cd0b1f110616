"""The authored WSDLs, one file per port, and README.rst, the catalogue of who provides and calls them."""
