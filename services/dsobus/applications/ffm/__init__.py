"""Field force management: maintenance orders and the crews that carry them out."""
