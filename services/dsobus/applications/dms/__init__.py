"""Distribution management system: the network as operated, located faults and outages."""
