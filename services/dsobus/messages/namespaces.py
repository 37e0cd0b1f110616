# Generated from xsd/*.xsd by `make messages`: edits here are lost.
"""The module of each namespace."""

MODULES = {
    "http://iec.ch/TC57/2011/EndDeviceEvents#": "end_device_events",
    "http://iec.ch/TC57/2011/EndDeviceEventsMessage": "end_device_events_message",
    "http://iec.ch/TC57/2011/GetMeterReadings#": "get_meter_readings",
    "http://iec.ch/TC57/2011/GetMeterReadingsMessage": "get_meter_readings_message",
    "http://iec.ch/TC57/2011/MeterReadings#": "meter_readings",
    "http://iec.ch/TC57/2011/schema/message": "message",
    "http://iec.ch/TC57/2015/GetMaintenanceOrders#": "get_maintenance_orders",
    "http://iec.ch/TC57/2015/GetMaintenanceOrdersMessage": "get_maintenance_orders_message",
    "http://iec.ch/TC57/2015/MaintenanceOrders#": "maintenance_orders",
    "http://iec.ch/TC57/2015/MaintenanceOrdersMessage": "maintenance_orders_message",
    "urn:dsobus:2026:CustomerMeterDataSet#": "customer_meter_data_set",
    "urn:dsobus:2026:GetCustomerMeterDataSet#": "get_customer_meter_data_set",
    "urn:dsobus:2026:GetCustomerMeterDataSetMessage": "get_customer_meter_data_set_message",
    "urn:dsobus:2026:GetEndDeviceEvents#": "get_end_device_events",
    "urn:dsobus:2026:GetEndDeviceEventsMessage": "get_end_device_events_message",
    "urn:dsobus:2026:GetUnplannedOutages#": "get_unplanned_outages",
    "urn:dsobus:2026:GetUnplannedOutagesMessage": "get_unplanned_outages_message",
    "urn:dsobus:2026:UnplannedOutages#": "unplanned_outages",
    "urn:dsobus:2026:UnplannedOutagesMessage": "unplanned_outages_message",
}
