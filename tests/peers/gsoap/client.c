/* EXECUTE GET RECEIVE (addresses) ORDER EVENT METER (mRIDs) INSTRUCTION: create, get, event and fault; one line of JSON. */

#include "GetMaintenanceOrders_USCOREBinding.nsmap"
#include "soapH.h"

static void print_reply(const char *what, struct msg__ReplyType *reply) {
    printf("\"%s\": {\"result\": \"%s\", \"errors\": [", what, soap_msg__ResultType2s(NULL, reply->Result));
    for (int i = 0; i < reply->__sizeError; i++)
        printf("%s[\"%s\", \"%s\"]", i ? ", " : "", reply->Error[i].code,
               reply->Error[i].level ? soap_msg__LevelType2s(NULL, *reply->Error[i].level) : "");
    printf("], \"ids\": [");
    for (int i = 0; i < reply->__sizeID; i++)
        printf("%s\"%s\"", i ? ", " : "", reply->ID[i].__item);
    printf("]");
}

static void must(struct soap *soap, int outcome) {
    if (outcome != SOAP_OK) {
        soap_print_fault(soap, stderr);
        exit(1);
    }
}

int main(int count, char **given) {
    if (count != 8)
        return 2;
    char *execute = given[1], *get = given[2], *receive = given[3];
    char *order = given[4], *event = given[5], *meter = given[6], *instruction = given[7];
    time_t at = 1767225600; /* 2026-01-01T00:00:00Z */
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_STRICT);

    struct msg__HeaderType head = {
        .Verb = msg__VerbType__create, .Noun = "MaintenanceOrders", .Source = "gsoap", .MessageID = order};
    enum mo__WorkKind kind = mo__WorkKind__repair;
    enum mo__WorkStatusKind status = mo__WorkStatusKind__waitingOnApproval;
    struct mo__Priority priority = {.rank = "2"};
    struct mo__WorkTask task = {.instruction = instruction};
    struct mo__Work work = {.kind = &kind,
                            .requestDateTime = &at,
                            .statusKind = &status,
                            .priority = &priority,
                            .__sizeWorkTasks = 1,
                            .WorkTasks = &task};
    struct mo__MaintenanceOrder one = {.mRID = order, .__sizeWork = 1, .Work = &work};
    struct mo__MaintenanceOrders orders = {.__sizeMaintenanceOrder = 1, .MaintenanceOrder = &one};
    struct execute__MaintenanceOrdersPayloadType payload = {.mo__MaintenanceOrders = &orders};
    struct execute__MaintenanceOrdersRequestMessageType create = {.Header = &head, .Payload = &payload};
    struct execute__MaintenanceOrdersResponseMessageType created;
    must(soap, soap_call___executing__CreateMaintenanceOrders(soap, execute, NULL, &create, &created));
    printf("{");
    print_reply("create", created.Reply);
    printf(", \"correlation\": \"%s\"}, ", created.Header->CorrelationID);

    struct msg__HeaderType asks = {.Verb = msg__VerbType__get, .Noun = "MaintenanceOrders", .Source = "gsoap"};
    struct find__MaintenanceOrder wanted = {.mRID = order};
    struct find__GetMaintenanceOrders selection = {.__sizeMaintenanceOrder = 1, .MaintenanceOrder = &wanted};
    struct get__GetMaintenanceOrdersRequestType request = {.find__GetMaintenanceOrders = &selection};
    struct get__GetMaintenanceOrdersRequestMessageType query = {.Header = &asks, .Request = &request};
    struct get__GetMaintenanceOrdersResponseMessageType answer;
    must(soap, soap_call___getting__GetMaintenanceOrders(soap, get, NULL, &query, &answer));
    struct mo__MaintenanceOrder *found = answer.Payload->mo__MaintenanceOrders->MaintenanceOrder;
    print_reply("get", answer.Reply);
    printf(", \"mRID\": \"%s\", \"rank\": %s, \"requested\": \"%s\", \"instruction\": \"%s\"}, ", found->mRID,
           found->Work->priority->rank, soap_dateTime2s(soap, *found->Work->requestDateTime),
           found->Work->WorkTasks->instruction);

    struct msg__HeaderType tells = {
        .Verb = msg__VerbType__created, .Noun = "EndDeviceEvents", .Source = "gsoap", .MessageID = event};
    struct ev__Asset device = {.mRID = meter};
    struct ev__EndDeviceEventTypeRef type = {.ref = "3.26.0.85"};
    struct ev__EndDeviceEvent failure = {
        .mRID = event, .createdDateTime = at, .Assets = &device, .EndDeviceEventType = &type};
    struct ev__EndDeviceEvents failures = {.__sizeEndDeviceEvent = 1, .EndDeviceEvent = &failure};
    struct receive__EndDeviceEventsPayloadType news = {.ev__EndDeviceEvents = &failures};
    struct receive__EndDeviceEventsEventMessageType message = {.Header = &tells, .Payload = &news};
    struct receive__EndDeviceEventsResponseMessageType acknowledged;
    must(soap, soap_call___receiving__CreatedEndDeviceEvents(soap, receive, NULL, &message, &acknowledged));
    print_reply("event", acknowledged.Reply);
    printf(", \"correlation\": \"%s\"}, ", acknowledged.Header->CorrelationID);

    kind = 99; /* written as a number: no value of the enumeration */
    if (soap_call___executing__CreateMaintenanceOrders(soap, execute, NULL, &create, &created) != SOAP_FAULT)
        return 3;
    print_reply("fault", soap->fault->detail->execute__MaintenanceOrdersFaultMessage->Reply);
    printf("}}\n");

    soap_destroy(soap);
    soap_end(soap);
    soap_free(soap);
    return 0;
}
