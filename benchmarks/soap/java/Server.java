// WSDL XSD...: serve the WSDL with these schemas, which validate every message, and print the free port that was taken.

import ch.iec.tc57._2011.enddeviceevents_.EndDeviceEvent;
import ch.iec.tc57._2011.enddeviceeventsmessage.EndDeviceEventsEventMessageType;
import ch.iec.tc57._2011.enddeviceeventsmessage.EndDeviceEventsResponseMessageType;
import ch.iec.tc57._2011.receiveenddeviceevents.EndDeviceEventsPort;
import ch.iec.tc57._2011.receiveenddeviceevents.FaultMessage;
import ch.iec.tc57._2011.schema.message.ErrorType;
import ch.iec.tc57._2011.schema.message.HeaderType;
import ch.iec.tc57._2011.schema.message.IDType;
import ch.iec.tc57._2011.schema.message.ReplyType;
import ch.iec.tc57._2011.schema.message.ResultType;
import ch.iec.tc57._2011.schema.message.VerbType;
import com.sun.net.httpserver.HttpServer;
import com.sun.xml.ws.developer.SchemaValidation;
import java.io.File;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.jws.WebService;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.ws.Endpoint;

public class Server {
    static final String SPACE = "http://iec.ch/TC57/2011/ReceiveEndDeviceEvents";

    @SchemaValidation
    @WebService(
        endpointInterface = "ch.iec.tc57._2011.receiveenddeviceevents.EndDeviceEventsPort",
        targetNamespace = SPACE, serviceName = "ReceiveEndDeviceEvents", portName = "EndDeviceEvents_Port")
    public static class Service implements EndDeviceEventsPort {
        static final DatatypeFactory DATES = DatatypeFactory.newDefaultInstance();
        static final XMLGregorianCalendar SINCE = DATES.newXMLGregorianCalendar("2026-03-01T10:00:00Z");

        @Override
        public EndDeviceEventsResponseMessageType createdEndDeviceEvents(EndDeviceEventsEventMessageType message) {
            int failures = 0;
            for (EndDeviceEvent event : message.getPayload().getEndDeviceEvents().getEndDeviceEvent()) {
                if ("3.26.0.85".equals(event.getEndDeviceEventType().getRef())
                    && event.getCreatedDateTime().compare(SINCE) != DatatypeConstants.LESSER
                    && !event.getMRID().isEmpty() && !event.getAssets().getMRID().isEmpty()) {
                    failures += 1;
                }
            }
            HeaderType header = new HeaderType();
            header.setVerb(VerbType.REPLY);
            header.setNoun("EndDeviceEvents");
            header.setTimestamp(SINCE);
            header.setMessageID(message.getHeader().getMessageID());
            header.setCorrelationID(message.getHeader().getCorrelationID());
            ErrorType none = new ErrorType();
            none.setCode("0.0");
            IDType id = new IDType();
            id.setValue(Integer.toString(failures));
            ReplyType reply = new ReplyType();
            reply.setResult(ResultType.OK);
            reply.getError().add(none);
            reply.getID().add(id);
            EndDeviceEventsResponseMessageType response = new EndDeviceEventsResponseMessageType();
            response.setHeader(header);
            response.setReply(reply);
            return response;
        }

        @Override
        public EndDeviceEventsResponseMessageType changedEndDeviceEvents(EndDeviceEventsEventMessageType message) {
            return null;
        }

        @Override
        public EndDeviceEventsResponseMessageType canceledEndDeviceEvents(EndDeviceEventsEventMessageType message) {
            return null;
        }

        @Override
        public EndDeviceEventsResponseMessageType closedEndDeviceEvents(EndDeviceEventsEventMessageType message) {
            return null;
        }

        @Override
        public EndDeviceEventsResponseMessageType deletedEndDeviceEvents(EndDeviceEventsEventMessageType message) {
            return null;
        }
    }

    public static void main(String[] documents) throws Exception {
        List<Source> metadata = new ArrayList<>();
        for (String document : documents) {
            metadata.add(new StreamSource(new File(document).toURI().toString()));
        }
        Endpoint endpoint = Endpoint.create(new Service());
        endpoint.setMetadata(metadata);
        endpoint.setProperties(Map.of(
            Endpoint.WSDL_SERVICE, new QName(SPACE, "ReceiveEndDeviceEvents"),
            Endpoint.WSDL_PORT, new QName(SPACE, "EndDeviceEvents_Port")));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        endpoint.publish(server.createContext("/dms/ReceiveEndDeviceEvents"));
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
