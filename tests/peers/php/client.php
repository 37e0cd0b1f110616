<?php
// EXECUTE GET RECEIVE (addresses) ORDER EVENT METER (mRIDs) INSTRUCTION: create, get, event and fault; one line of JSON.

[, $execute, $get, $receive, $order, $event, $meter, $instruction] = $argv;

function client(string $address): SoapClient {
    // SINGLE_ELEMENT_ARRAYS: one object is a list too, as two are. The cache of WSDLs outlives a change of the contract.
    return new SoapClient("$address?wsdl", [
        'soap_version' => str_contains($address, '/soap12/') ? SOAP_1_2 : SOAP_1_1,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'cache_wsdl' => WSDL_CACHE_NONE, 'exceptions' => true,
    ]);
}

function told(object $reply): array {
    $errors = $reply->Error ?? [];
    return [
        'result' => $reply->Result,
        // A fault's detail is read without the schema: one Error is no list there.
        'errors' => array_map(fn($error) => [$error->code, $error->level ?? ''], is_array($errors) ? $errors : [$errors]),
        'ids' => array_map(fn($id) => $id->_, $reply->ID ?? []),
    ];
}

$at = '2026-01-01T01:00:00+01:00';
$create = [
    'Header' => ['Verb' => 'create', 'Noun' => 'MaintenanceOrders', 'Source' => 'php', 'MessageID' => $order],
    'Payload' => ['MaintenanceOrders' => ['MaintenanceOrder' => [[
        'mRID' => $order,
        'Work' => [[
            'kind' => 'repair',
            'requestDateTime' => $at,
            'statusKind' => 'waitingOnApproval',
            'priority' => ['rank' => 2],
            'WorkTasks' => [['instruction' => $instruction]],
        ]],
    ]]]],
];
$executing = client($execute);
$created = $executing->CreateMaintenanceOrders($create);

$found = client($get)->GetMaintenanceOrders([
    'Header' => ['Verb' => 'get', 'Noun' => 'MaintenanceOrders', 'Source' => 'php'],
    'Request' => ['GetMaintenanceOrders' => ['MaintenanceOrder' => [['mRID' => $order]]]],
]);
$one = $found->Payload->MaintenanceOrders->MaintenanceOrder[0];
$work = $one->Work[0];

$acknowledged = client($receive)->CreatedEndDeviceEvents([
    'Header' => ['Verb' => 'created', 'Noun' => 'EndDeviceEvents', 'Source' => 'php', 'MessageID' => $event],
    'Payload' => ['EndDeviceEvents' => ['EndDeviceEvent' => [[
        'mRID' => $event,
        'createdDateTime' => $at,
        'Assets' => ['mRID' => $meter],
        'EndDeviceEventType' => ['ref' => '3.26.0.85'],
    ]]]],
]);

try {
    $create['Payload']['MaintenanceOrders']['MaintenanceOrder'][0]['Work'][0]['requestDateTime'] = 'tomorrow';
    $executing->CreateMaintenanceOrders($create);
    exit(3);
} catch (SoapFault $fault) {
    $refused = $fault->detail->MaintenanceOrdersFaultMessage->Reply;
}

echo json_encode([
    'create' => told($created->Reply) + ['correlation' => $created->Header->CorrelationID],
    'get' => told($found->Reply) + [
        'mRID' => $one->mRID,
        'rank' => $work->priority->rank,
        'requested' => $work->requestDateTime,
        'instruction' => $work->WorkTasks[0]->instruction,
    ],
    'event' => told($acknowledged->Reply) + ['correlation' => $acknowledged->Header->CorrelationID],
    'fault' => told($refused),
]), "\n";
