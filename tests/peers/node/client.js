// EXECUTE GET RECEIVE (addresses) ORDER EVENT METER (mRIDs) INSTRUCTION: create, get, event and fault; one line of JSON.
'use strict';

const soap = require('soap');

const [execute, get, receive, order, event, meter, instruction] = process.argv.slice(2);
// A string: a Date would leave as an empty element.
const at = '2026-01-01T00:00:00Z';

// One object is an object, several are an array: the reader must take both.
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
// An element with attributes is an object whose text is $value.
const text = (value) => (typeof value === 'object' ? value.$value : value);

const told = (reply) => ({
  result: reply.Result,
  errors: list(reply.Error).map((error) => [error.code, error.level ?? '']),
  ids: list(reply.ID).map(text),
});

// What node soap sends is SOAP 1.1 unless it is forced, whatever the WSDL binds.
const client = (address) =>
  soap.createClientAsync(`${address}?wsdl`, { forceSoap12Headers: address.includes('/soap12/') });

async function main() {
  const header = (Verb, Noun, MessageID) => ({ Verb, Noun, Source: 'node', ...(MessageID && { MessageID }) });

  // The order of the members is the order of the elements: node soap does not sort them by the schema.
  const work = {
    kind: 'repair',
    requestDateTime: at,
    statusKind: 'waitingOnApproval',
    priority: { rank: 2 },
    WorkTasks: { instruction },
  };
  const create = {
    Header: header('create', 'MaintenanceOrders', order),
    Payload: { MaintenanceOrders: { MaintenanceOrder: { mRID: order, Work: work } } },
  };
  const executing = await client(execute);
  const [created] = await executing.CreateMaintenanceOrdersAsync(create);

  const getting = await client(get);
  const [found] = await getting.GetMaintenanceOrdersAsync({
    Header: header('get', 'MaintenanceOrders'),
    Request: { GetMaintenanceOrders: { MaintenanceOrder: { mRID: order } } },
  });
  const [one] = list(found.Payload.MaintenanceOrders.MaintenanceOrder);
  const [kept] = list(one.Work);

  const receiving = await client(receive);
  const [acknowledged] = await receiving.CreatedEndDeviceEventsAsync({
    Header: header('created', 'EndDeviceEvents', event),
    Payload: {
      EndDeviceEvents: {
        EndDeviceEvent: {
          mRID: event,
          createdDateTime: at,
          Assets: { mRID: meter },
          EndDeviceEventType: { attributes: { ref: '3.26.0.85' } },
        },
      },
    },
  });

  work.kind = 'magic';
  const fault = await executing.CreateMaintenanceOrdersAsync(create).then(
    () => process.exit(3),
    (error) => error.root.Envelope.Body.Fault,
  );

  console.log(
    JSON.stringify({
      create: { ...told(created.Reply), correlation: created.Header.CorrelationID },
      get: {
        ...told(found.Reply),
        mRID: one.mRID,
        rank: kept.priority.rank,
        requested: kept.requestDateTime,
        instruction: list(kept.WorkTasks)[0].instruction,
      },
      event: { ...told(acknowledged.Reply), correlation: acknowledged.Header.CorrelationID },
      fault: told((fault.detail ?? fault.Detail).MaintenanceOrdersFaultMessage.Reply),
    }),
  );
}

main();
