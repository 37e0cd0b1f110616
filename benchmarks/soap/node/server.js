// WSDL: serve it on a free port of 127.0.0.1 and print that port.

const fs = require('fs');
const http = require('http');
const soap = require('soap');

const wsdl = process.argv[2];
const since = '2026-03-01T10:00:00Z';

function created(message) {
  const events = message.Payload.EndDeviceEvents.EndDeviceEvent;
  let failures = 0;
  for (const event of Array.isArray(events) ? events : [events]) {
    const asset = event.Assets && event.Assets.mRID;
    if (event.EndDeviceEventType.attributes.ref === '3.26.0.85' && event.createdDateTime >= new Date(since) && event.mRID && asset) {
      failures += 1;
    }
  }
  return {
    Header: {
      Verb: 'reply',
      Noun: 'EndDeviceEvents',
      Timestamp: new Date().toISOString(),
      MessageID: message.Header.MessageID,
      CorrelationID: message.Header.CorrelationID,
    },
    Reply: { Result: 'OK', Error: { code: '0.0' }, ID: String(failures) },
  };
}

const service = { ReceiveEndDeviceEvents: { EndDeviceEvents_Port: { CreatedEndDeviceEvents: created } } };
const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  soap.listen(server, {
    path: '/dms/ReceiveEndDeviceEvents',
    services: service,
    xml: fs.readFileSync(wsdl, 'utf8'),
    uri: wsdl,
    callback: () => console.log(server.address().port),
  });
});
