// EXECUTE GET RECEIVE (addresses) ORDER EVENT METER (mRIDs) INSTRUCTION: create, get, event and fault; one line of JSON.

import ch.iec.tc57._2011.enddeviceevents_.Asset;
import ch.iec.tc57._2011.enddeviceevents_.EndDeviceEvent;
import ch.iec.tc57._2011.enddeviceevents_.EndDeviceEventTypeRef;
import ch.iec.tc57._2011.enddeviceevents_.EndDeviceEvents;
import ch.iec.tc57._2011.enddeviceeventsmessage.EndDeviceEventsEventMessageType;
import ch.iec.tc57._2011.enddeviceeventsmessage.EndDeviceEventsPayloadType;
import ch.iec.tc57._2011.receiveenddeviceevents.EndDeviceEventsPort;
import ch.iec.tc57._2011.receiveenddeviceevents.FaultMessage;
import ch.iec.tc57._2011.receiveenddeviceevents.ReceiveEndDeviceEvents;
import ch.iec.tc57._2011.schema.message.HeaderType;
import ch.iec.tc57._2011.schema.message.ReplyType;
import ch.iec.tc57._2011.schema.message.VerbType;
import ch.iec.tc57._2015.executemaintenanceorders.ExecuteMaintenanceOrders;
import ch.iec.tc57._2015.getmaintenanceorders.GetMaintenanceOrders;
import ch.iec.tc57._2015.getmaintenanceordersmessage.GetMaintenanceOrdersRequestMessageType;
import ch.iec.tc57._2015.getmaintenanceordersmessage.GetMaintenanceOrdersRequestType;
import ch.iec.tc57._2015.maintenanceorders_.MaintenanceOrder;
import ch.iec.tc57._2015.maintenanceorders_.MaintenanceOrders;
import ch.iec.tc57._2015.maintenanceorders_.Priority;
import ch.iec.tc57._2015.maintenanceorders_.Work;
import ch.iec.tc57._2015.maintenanceorders_.WorkKind;
import ch.iec.tc57._2015.maintenanceorders_.WorkStatusKind;
import ch.iec.tc57._2015.maintenanceorders_.WorkTask;
import ch.iec.tc57._2015.maintenanceordersmessage.MaintenanceOrdersPayloadType;
import ch.iec.tc57._2015.maintenanceordersmessage.MaintenanceOrdersRequestMessageType;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.URL;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

public class Client {
    public static void main(String[] given) throws Exception {
        String order = given[3], event = given[4], meter = given[5], instruction = given[6];
        XMLGregorianCalendar at = DatatypeFactory.newInstance().newXMLGregorianCalendar("2026-01-01T00:00:00Z");
        StringBuilder said = new StringBuilder();

        WorkTask task = new WorkTask();
        task.setInstruction(instruction);
        Priority priority = new Priority();
        priority.setRank(BigInteger.TWO);
        Work work = new Work();
        work.setKind(WorkKind.REPAIR);
        work.setRequestDateTime(at);
        work.setStatusKind(WorkStatusKind.WAITING_ON_APPROVAL);
        work.setPriority(priority);
        work.getWorkTasks().add(task);
        MaintenanceOrder one = new MaintenanceOrder();
        one.setMRID(order);
        one.getWork().add(work);
        MaintenanceOrders orders = new MaintenanceOrders();
        orders.getMaintenanceOrder().add(one);
        var create = new MaintenanceOrdersRequestMessageType();
        create.setHeader(header(VerbType.CREATE, "MaintenanceOrders", order));
        create.setPayload(new MaintenanceOrdersPayloadType());
        create.getPayload().setMaintenanceOrders(orders);
        var created = new ExecuteMaintenanceOrders(wsdl(given[0])).getMaintenanceOrdersPort()
            .createMaintenanceOrders(create);
        said.append("{\"create\": {").append(told(created.getReply()))
            .append(member("correlation", created.getHeader().getCorrelationID()));

        var wanted = new ch.iec.tc57._2015.getmaintenanceorders_.MaintenanceOrder();
        wanted.setMRID(order);
        var selection = new ch.iec.tc57._2015.getmaintenanceorders_.GetMaintenanceOrders();
        selection.getMaintenanceOrder().add(wanted);
        var request = new GetMaintenanceOrdersRequestType();
        request.setGetMaintenanceOrders(selection);
        var get = new GetMaintenanceOrdersRequestMessageType();
        get.setHeader(header(VerbType.GET, "MaintenanceOrders", null));
        get.setRequest(request);
        var found = new GetMaintenanceOrders(wsdl(given[1])).getGetMaintenanceOrdersPort().getMaintenanceOrders(get);
        MaintenanceOrder kept = found.getPayload().getMaintenanceOrders().getMaintenanceOrder().get(0);
        said.append("}, \"get\": {").append(told(found.getReply()))
            .append(member("mRID", kept.getMRID()))
            .append(", \"rank\": ").append(kept.getWork().get(0).getPriority().getRank())
            .append(member("requested", kept.getWork().get(0).getRequestDateTime().toXMLFormat()))
            .append(member("instruction", kept.getWork().get(0).getWorkTasks().get(0).getInstruction()));

        EndDeviceEvent failure = new EndDeviceEvent();
        failure.setMRID(event);
        failure.setCreatedDateTime(at);
        failure.setAssets(new Asset());
        failure.getAssets().setMRID(meter);
        failure.setEndDeviceEventType(new EndDeviceEventTypeRef());
        failure.getEndDeviceEventType().setRef("3.26.0.85");
        var news = new EndDeviceEventsEventMessageType();
        news.setHeader(header(VerbType.CREATED, "EndDeviceEvents", event));
        news.setPayload(new EndDeviceEventsPayloadType());
        news.getPayload().setEndDeviceEvents(new EndDeviceEvents());
        news.getPayload().getEndDeviceEvents().getEndDeviceEvent().add(failure);
        EndDeviceEventsPort receiving = new ReceiveEndDeviceEvents(wsdl(given[2])).getEndDeviceEventsPort();
        var acknowledged = receiving.createdEndDeviceEvents(news);
        said.append("}, \"event\": {").append(told(acknowledged.getReply()))
            .append(member("correlation", acknowledged.getHeader().getCorrelationID()));

        failure.setEndDeviceEventType(null); // required, but JAXB sends what it is given
        try {
            receiving.createdEndDeviceEvents(news);
            System.exit(3);
        } catch (FaultMessage fault) {
            said.append("}, \"fault\": {").append(told(fault.getFaultInfo().getReply())).append("}}");
        }
        new PrintStream(System.out, true, "UTF-8").println(said);
    }

    private static URL wsdl(String address) throws Exception {
        return new URL(address + "?wsdl");
    }

    private static HeaderType header(VerbType verb, String noun, String message) {
        HeaderType header = new HeaderType();
        header.setVerb(verb);
        header.setNoun(noun);
        header.setSource("java");
        header.setMessageID(message);
        return header;
    }

    private static String told(ReplyType reply) {
        return "\"result\": \"" + reply.getResult().value() + "\", \"errors\": ["
            + reply.getError().stream()
                .map(e -> "[\"" + e.getCode() + "\", \"" + (e.getLevel() == null ? "" : e.getLevel().value()) + "\"]")
                .collect(Collectors.joining(", "))
            + "], \"ids\": ["
            + reply.getID().stream().map(id -> "\"" + id.getValue() + "\"").collect(Collectors.joining(", "))
            + "]";
    }

    private static String member(String name, String value) {
        return ", \"" + name + "\": \"" + value + "\"";
    }
}
