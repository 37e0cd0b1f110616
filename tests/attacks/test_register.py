"""Every known weakness of SOAP stacks, and of the one that we build on, has its test."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]

REGISTER = {
    # What spyne does where SOAP and WS-I want something else.
    "mustUnderstand": "attacks/test_messages.py::test_a_header_that_must_be_understood_stops_the_message",
    "wrong SOAPAction": "attacks/test_messages.py::test_an_action_is_not_spoofed",
    "two children in Body": "attacks/test_messages.py::test_a_second_part_does_not_ride_along",
    "another content type": "attacks/test_http.py::test_another_media_type_is_refused",
    "processing instruction": "attacks/test_messages.py::test_a_processing_instruction_is_refused_wherever_it_stands",
    "DTD with an entity in the payload": "attacks/test_xml.py::test_an_entity_in_the_payload_crashes_nothing",
    "billion laughs": "attacks/test_xml.py::test_an_entity_bomb_is_refused_at_once",
    "20 000 nested elements": "attacks/test_xml.py::test_nesting_is_bounded",
    "raw words of the validator": "attacks/test_messages.py::test_a_schema_error_is_told_in_the_contracts_words",
    "SOAP 1.2 envelope to 1.1": "attacks/test_messages.py::test_the_other_version_is_a_version_mismatch",
    "order of the WSDL": "attacks/test_messages.py::test_a_wsdl_has_its_parts_in_the_order_of_ws_i",
    # Pitfalls of a contract-first host.
    "empty Body, empty POST": "attacks/test_messages.py::test_nothing_is_taken_for_a_body_that_is_not_in_its_place",
    "DOCTYPE": "attacks/test_xml.py::test_no_external_entity_is_fetched",
    "unknown charset": "attacks/test_encodings.py::test_a_character_set_beyond_utf_8_and_utf_16_is_refused",
    "wrong namespace, wrong order": "attacks/test_messages.py::test_what_breaks_the_schema_reaches_no_handler",
    "GET": "attacks/test_http.py::test_a_get_runs_no_handler",
    '" true "': "soap/test_guard.py::test_a_boolean_between_blanks_keeps_its_value",
    "24:00:00Z": "soap/test_guard.py::test_midnight_written_as_24_hours_is_the_next_day",
    "1E-7, INF": "messages/test_round_trip.py",
    "wildcard content": "soap/test_guard.py::test_wildcard_content_reaches_the_handler",
    "response that breaks the contract": "attacks/test_messages.py::test_a_defect_of_ours_says_nothing_of_its_cause",
    "gzip bomb": "attacks/test_http.py::test_an_inflation_bomb_is_refused",
    "limit of 2 MiB": "attacks/test_http.py::test_a_message_beyond_the_two_megabytes_of_spyne_is_taken",
    "error logs under threads": "soap/test_endurance.py::test_violations_are_those_of_the_own_message_under_threads",
    "memory after 50 large requests": "soap/test_endurance.py::test_fifty_large_requests_do_not_grow_the_memory",
    "served WSDL": "soap/test_documents.py::test_the_wsdl_is_the_authored_file_but_for_its_addresses",
    "?xsd=../x": "attacks/test_http.py::test_no_document_beyond_the_contract_is_served",
    "generated source up to date": "messages/test_generator.py",
    "zeep round trip": "soap/test_stock_client.py::test_a_stock_client_drives_every_operation_in_soap_1_2",
    "declared faults validate": "soap/test_faults.py::test_every_declared_fault_validates_against_its_contract",
    # Attacks on web services.
    "XXE": "attacks/test_xml.py::test_no_external_entity_is_fetched",
    "XXE in UTF-16": "attacks/test_xml.py::test_no_external_entity_is_fetched_in_utf_16",
    "XInclude": "attacks/test_xml.py::test_no_inclusion_style_sheet_or_base_is_followed",
    "quadratic blow-up": "attacks/test_xml.py::test_an_entity_bomb_is_refused_at_once",
    "coercive parsing": "attacks/test_xml.py::test_nesting_is_bounded",
    "oversize": "attacks/test_http.py::test_one_byte_over_the_size_is_refused_and_none_is_taken",
    "flood of elements": "attacks/test_xml.py::test_a_flood_of_elements_is_refused_unparsed",
    "flood of attributes": "attacks/test_xml.py::test_a_flood_of_attributes_is_refused",
    "flood of namespaces": "attacks/test_xml.py::test_a_flood_of_namespaces_is_refused",
    "one byte inflated too much": "attacks/test_http.py::test_one_inflated_byte_over_the_size_is_refused",
    "schema poisoning": "attacks/test_xml.py::test_no_schema_location_is_fetched",
    "SOAPAction spoofing": "attacks/test_messages.py::test_an_action_is_not_spoofed",
    "replay": "exchange/test_exactly_once.py",
    "XPath and SQL injection": "attacks/test_injection.py::test_an_id_selects_nothing_but_what_bears_it",
    "log injection": "attacks/test_messages.py::test_no_line_is_forged_in_the_log",
    "CDATA": "attacks/test_xml.py::test_character_data_in_cdata_is_text_and_nothing_else",
    "UTF-7": "attacks/test_encodings.py::test_a_payload_hidden_in_utf_7_stays_hidden",
    "wrong byte order mark": "attacks/test_encodings.py::test_a_mark_that_does_not_match_is_refused",
    "overlong and broken characters": "attacks/test_encodings.py::test_bytes_that_are_no_characters_are_refused",
    "duplicate headers": "attacks/test_http.py::test_repeated_or_contradicting_headers_are_refused",
    "request smuggling": "attacks/test_http.py::test_no_second_request_is_smuggled_in",
    "header injection": "attacks/test_http.py::test_the_answer_repeats_no_header_of_the_request",
    "error leakage": "attacks/test_messages.py::test_a_defect_of_ours_says_nothing_of_its_cause",
}
"""Weakness or attack -> the test, or the file of tests, that holds it off."""


@pytest.mark.parametrize("weakness", REGISTER)
def test_every_known_weakness_has_its_test(weakness: str) -> None:
    file, _, name = REGISTER[weakness].partition("::")
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    tests = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert name in tests if name else any(one.startswith("test_") for one in tests)
