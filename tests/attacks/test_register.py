"""Every known weakness of SOAP stacks, and every rule of SOAP 1.2 and WS-I for messages, has its test."""

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
    "1E-7, INF": "messages/test_runtime.py::test_numbers_keep_their_value_in_forms_that_the_schema_admits",
    "every value and wildcard comes back": "messages/test_round_trip.py::test_a_message_comes_back_as_it_was_sent",
    "wildcard content": "soap/test_guard.py::test_wildcard_content_reaches_the_handler",
    "response that breaks the contract": "attacks/test_messages.py::test_a_defect_of_ours_says_nothing_of_its_cause",
    "gzip bomb": "attacks/test_http.py::test_an_inflation_bomb_is_refused",
    "limit of 2 MiB": "attacks/test_http.py::test_a_message_beyond_the_two_megabytes_of_spyne_is_taken",
    "error logs under threads": "soap/test_endurance.py::test_violations_are_those_of_the_own_message_under_threads",
    "memory after 50 large requests": "soap/test_endurance.py::test_fifty_large_requests_do_not_grow_the_memory",
    "served WSDL": "soap/test_documents.py::test_the_wsdl_is_the_authored_file_but_for_its_addresses",
    "?xsd=../x": "attacks/test_http.py::test_no_document_beyond_the_contract_is_served",
    "generated source up to date": "messages/test_generator.py::test_the_generated_messages_are_those_of_the_schemas",
    "zeep round trip": "soap/test_stock_client.py::test_a_stock_client_drives_every_operation_in_soap_1_2",
    "declared faults validate": "soap/test_faults.py::test_every_declared_fault_validates_against_its_contract",
    # Attacks on web services.
    "XXE": "attacks/test_xml.py::test_no_external_entity_is_fetched",
    "XXE in UTF-16": "attacks/test_xml.py::test_no_external_entity_is_fetched_in_utf_16",
    "XInclude": "attacks/test_xml.py::test_no_inclusion_style_sheet_or_base_is_followed",
    "quadratic blow-up": "attacks/test_xml.py::test_an_entity_bomb_is_refused_at_once",
    "coercive parsing": "attacks/test_xml.py::test_nesting_is_bounded",
    "oversize": "attacks/test_http.py::test_one_byte_over_the_size_is_refused_and_none_is_taken",
    "long text": "attacks/test_xml.py::test_the_text_limit_is_the_one_that_is_documented",
    "long attribute": "attacks/test_xml.py::test_the_limit_of_an_attributes_length_is_exact",
    "flood of elements": "attacks/test_xml.py::test_a_flood_of_elements_is_refused_unparsed",
    "flood of attributes": "attacks/test_xml.py::test_a_flood_of_attributes_is_refused",
    "flood of namespaces": "attacks/test_xml.py::test_a_flood_of_namespaces_is_refused",
    "one byte inflated too much": "attacks/test_http.py::test_one_inflated_byte_over_the_size_is_refused",
    "schema poisoning": "attacks/test_xml.py::test_no_schema_location_is_fetched",
    "SOAPAction spoofing": "attacks/test_messages.py::test_an_action_is_not_spoofed",
    "replay of a message": "exchange/test_exactly_once.py::test_a_repeat_is_answered_byte_for_byte_with_one_effect",
    "replay under another content": "exchange/test_exactly_once.py::test_a_known_id_with_another_content_is_refused",
    "replay of a nonce": "exchange/test_exactly_once.py::test_a_spent_nonce_is_refused",
    "replay of an old nonce": "exchange/test_exactly_once.py::test_a_nonce_more_than_a_day_from_now_is_refused",
    "replay after a restart": "exchange/test_exactly_once.py::test_a_restarted_party_still_knows_what_it_answered",
    "ReplyAddress misuse": "exchange/test_replies.py::test_a_reply_goes_to_no_other_address",
    "ReplyAddress that redirects": "client/test_answers.py::test_a_redirect_is_not_followed",
    "WS-Addressing spoofing": "attacks/test_messages.py::test_no_address_of_ws_addressing_is_called",
    "signature wrapping": "attacks/test_messages.py::test_a_signature_lends_a_message_no_weight",
    "many large messages at once": "soap/test_room.py::test_sixteen_hostile_messages_at_once_take_the_memory_of_a_few",
    "violations in every entry": (
        "soap/test_faults.py::test_a_mistake_in_each_of_many_entries_is_told_soon_and_with_its_place"
    ),
    "flood of header blocks": (
        "attacks/test_messages.py::test_thousands_of_headers_that_must_be_understood_give_a_short_answer"
    ),
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
"""Weakness or attack -> the test that holds it off."""

MESSAGES, CONFORMANCE, SOAP12 = "attacks/test_messages.py", "soap/test_conformance.py", "soap/test_soap12.py"
RULES = {
    # WS-I Basic Profile 1.2 and 2.0, messages. R2211, R2735 and R2737 are about rpc style, R2714 about one-way
    # operations and R2738 about headers that a WSDL declares; our contracts have none of them.
    "R9980 R9981 R2201": f"{MESSAGES}::test_a_second_part_does_not_ride_along",
    "R1000 R1004 R1031": "soap/test_faults.py::test_a_fault_has_undotted_code_and_unqualified_children_and_no_actor",
    "R1005 R1006": f"{SOAP12}::test_an_encoding_style_is_refused_in_both_versions",
    "R1008": "attacks/test_xml.py::test_no_external_entity_is_fetched",
    "R1009": f"{MESSAGES}::test_a_processing_instruction_is_refused_wherever_it_stands",
    "R1011": f"{MESSAGES}::test_a_second_part_does_not_ride_along",
    "R1012": "soap/test_guard.py::test_utf_8_and_utf_16_are_read_with_or_without_a_charset",
    "R1013": "soap/test_guard.py::test_must_understand_has_no_other_value_than_0_and_1",
    "R1014": f"{CONFORMANCE}::test_the_part_in_a_body_has_a_namespace",
    "R1015": "soap/test_guard.py::test_what_is_no_soap_message_is_a_client_fault",
    "R1025 R1027 R1028": f"{MESSAGES}::test_a_header_that_must_be_understood_stops_the_message",
    "R1033 R1034": f"{CONFORMANCE}::test_the_prefix_xml_may_be_declared_and_we_do_not",
    "R2712": f"{MESSAGES}::test_what_breaks_the_schema_reaches_no_handler",
    "R2725": f"{CONFORMANCE}::test_what_insists_is_told_before_what_is_wrong_in_the_body",
    "R2739": "soap/test_guard.py::test_headers_for_others_or_that_do_not_insist_are_passed_over",
    "our own messages": f"{CONFORMANCE}::test_our_own_messages_keep_to_the_rules",
    # WS-I Basic Profile, HTTP.
    "R1109 R2744 R2745, sent": "client/test_client.py::test_what_leaves_is_what_soap_over_http_wants",
    "R1109 R2744 R2745, received": f"{MESSAGES}::test_an_action_is_not_spoofed",
    "R1127": f"{CONFORMANCE}::test_no_action_is_needed",
    "R1111 R1124": f"{SOAP12}::test_every_operation_is_served_by_the_same_handler",
    "R1126": "soap/test_faults.py::test_a_fault_has_undotted_code_and_unqualified_children_and_no_actor",
    "R1113": "soap/test_codings.py::test_a_damaged_or_cut_off_body_is_a_plain_400",
    "R1114 R1132": "soap/test_guard.py::test_other_methods_are_not_allowed",
    "R1115": "soap/test_guard.py::test_another_media_type_is_refused",
    "R1130": "client/test_answers.py::test_a_redirect_is_not_followed",
    "R1141, HTTP 1.0": "soap/test_host.py::test_http_1_0_is_served",
    "R1141, HTTP 1.1": "soap/test_host.py::test_a_chunked_request_is_read",
    # WS-I Basic Profile, descriptions.
    "R2204 R2721 R2754": "contracts/test_check.py::test_the_contracts_agree",
    "R2023": f"{MESSAGES}::test_a_wsdl_has_its_parts_in_the_order_of_ws_i",
    # SOAP 1.2 part 1.
    "5, no DOCTYPE": "attacks/test_xml.py::test_an_entity_in_the_payload_crashes_nothing",
    "5.1, envelope": "attacks/test_messages.py::test_nothing_is_taken_for_a_body_that_is_not_in_its_place",
    "5.1.1, encodingStyle out of place": f"{CONFORMANCE}::test_the_envelopes_own_elements_have_no_encoding_style",
    "5.1.1, no encoding": f"{CONFORMANCE}::test_a_body_that_says_that_it_is_in_no_encoding_is_taken",
    "5.2.1, encoded header blocks": f"{CONFORMANCE}::test_a_header_block_may_be_in_any_encoding_for_we_read_none",
    "5.2.2, roles": f"{SOAP12}::test_headers_for_other_roles_are_passed_over",
    "5.2.3, mustUnderstand": f"{CONFORMANCE}::test_must_understand_is_a_boolean",
    "5.2.3, of the other version": f"{CONFORMANCE}::test_attributes_of_the_other_version_mean_nothing",
    "5.2.4, relay": f"{CONFORMANCE}::test_relay_is_for_who_passes_on_and_we_do_not",
    "5.4.1, Code and Subcode": f"{CONFORMANCE}::test_a_sender_fault_of_soap_1_2_tells_programs_what_was_wrong",
    "5.4.1, no Subcode": f"{CONFORMANCE}::test_other_faults_have_no_subcode",
    "5.4.2 5.4.5, Reason and Detail": f"{SOAP12}::test_a_schema_error_is_a_sender_fault_with_the_declared_detail",
    "5.4.6, Receiver": f"{SOAP12}::test_a_defect_of_ours_is_a_receiver_fault",
    "5.4.6, DataEncodingUnknown": f"{CONFORMANCE}::test_a_body_in_an_encoding_is_data_encoding_unknown",
    "5.4.7, Upgrade": f"{SOAP12}::test_an_envelope_of_no_version_is_a_version_mismatch_with_the_upgrade_header",
    "5.4.8, NotUnderstood": f"{SOAP12}::test_each_header_that_must_be_understood_is_named",
    "appendix A": f"{SOAP12}::test_a_soap_1_1_envelope_is_answered_in_the_version_that_its_sender_reads",
    # SOAP 1.2 part 2.
    "6.5.3, action": f"{SOAP12}::test_the_action_parameter_must_be_that_of_the_body",
    "7.5.2.2, status codes": f"{SOAP12}::test_what_a_handler_says_about_the_status_of_a_fault_is_kept",
    "7.1.4, media type": f"{SOAP12}::test_a_soap_1_2_envelope_sent_as_soap_1_1_is_refused",
}
"""Rule of WS-I or clause of SOAP 1.2 -> the test that holds us to it."""


@pytest.mark.parametrize("place", [*REGISTER.values(), *RULES.values()], ids=[*REGISTER, *RULES])
def test_every_known_weakness_and_every_rule_has_its_test(place: str) -> None:
    file, _, name = place.partition("::")
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
