"""The texts of message schemas and WSDLs that the scaffolder fills in (FDIS Annex C; no schema outside wsdl:types)."""

from collections.abc import Sequence
from dataclasses import dataclass

MESSAGE = "http://iec.ch/TC57/2011/schema/message"

_SCHEMA = """\
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:msg="{message}"
{prefixes}
           targetNamespace="{namespace}"
           elementFormDefault="qualified"
           attributeFormDefault="unqualified"
           version="1.0">
  <xs:import namespace="{message}" schemaLocation="Message.xsd"/>
{imports}

{content}
</xs:schema>
"""

_PAYLOAD = """\
  <xs:complexType name="{name}PayloadType">
    <xs:sequence>
      <xs:element ref="obj:{noun}"{occurs}/>
      <xs:element name="OperationSet" type="msg:OperationSet" minOccurs="0"/>
      <xs:element name="Compressed" type="xs:string" minOccurs="0"/>
      <xs:element name="Format" type="xs:string" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>"""

_MESSAGE = """\
  <xs:complexType name="{name}MessageType">
    <xs:sequence>
{children}
    </xs:sequence>
  </xs:complexType>"""

_HEADER = '      <xs:element name="Header" type="msg:HeaderType"/>\n'
_REQUEST = '      <xs:element name="Request" type="msg:RequestType" minOccurs="0"/>\n'
_REPLY = '      <xs:element name="Reply" type="msg:ReplyType"/>'
_CONTENT = '      <xs:element name="Payload" type="tns:{name}PayloadType" minOccurs="0"/>'

_GET_REQUEST = """\
  <xs:complexType name="{name}RequestType">
    <xs:sequence>
      <xs:element name="StartTime" type="xs:dateTime" minOccurs="0"/>
      <xs:element name="EndTime" type="xs:dateTime" minOccurs="0"/>
      <xs:element name="Option" type="msg:OptionType" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="ID" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element ref="get:{profile}"/>
      <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>"""

_WSDL = """\
<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="{name}"
                  targetNamespace="{namespace}"
                  xmlns:tns="{namespace}"
                  xmlns:infoMessage="{messages}"
                  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                  xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
                  xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>
    <xs:schema targetNamespace="{namespace}" elementFormDefault="qualified">
      <xs:import namespace="{messages}" schemaLocation="../xsd/{file}"/>
    </xs:schema>
  </wsdl:types>
{content}
  <wsdl:service name="{name}">
    <wsdl:port name="{port}_Port" binding="tns:{port}_Binding">
      <soap:address location="{namespace}"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
"""

_WSDL_MESSAGE = """\
  <wsdl:message name="{name}">
    <wsdl:part name="{name}" element="infoMessage:{element}"/>
  </wsdl:message>"""

_PORT_OPERATION = """\
    <wsdl:operation name="{name}">
      <wsdl:input name="{name}{kind}" message="tns:{message}"/>
      <wsdl:output name="{name}Response" message="tns:ResponseMessage"/>
      <wsdl:fault name="{name}Fault" message="tns:FaultMessage"/>
    </wsdl:operation>"""

_BINDING_OPERATION = """\
    <wsdl:operation name="{name}">
      <soap:operation soapAction="{action}" style="document"/>
      <wsdl:input name="{name}{kind}">
        <soap:body use="literal"/>
      </wsdl:input>
      <wsdl:output name="{name}Response">
        <soap:body use="literal"/>
      </wsdl:output>
      <wsdl:fault name="{name}Fault">
        <soap:fault name="{name}Fault" use="literal"/>
      </wsdl:fault>
    </wsdl:operation>"""

_STARTING_POINT = """\
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
           xmlns:m="{namespace}"
           targetNamespace="{namespace}"
           elementFormDefault="qualified"
           attributeFormDefault="unqualified"
           version="1.0">
  <xs:element name="{root}" type="m:{root}"/>

  <xs:complexType name="{root}">
    <xs:sequence/>
  </xs:complexType>
</xs:schema>
"""


@dataclass(frozen=True, slots=True)
class WsdlOperation:
    """One operation: its name, the global element it takes, Request or Event, and its soapAction."""

    name: str
    element: str
    kind: str
    action: str


def payload(root: str, namespace: str) -> str:
    """Return a payload schema that holds nothing but its root element."""
    return _STARTING_POINT.format(root=root, namespace=namespace)


def message(
    noun: str, namespace: str, content: str, verbs: Sequence[str], events: Sequence[str], *, optional: bool = False
) -> str:
    """Return the message schema of Receive and Execute services, `<Noun>Message.xsd`."""
    body = _CONTENT.format(name=noun)
    parts = [
        _PAYLOAD.format(name=noun, noun=noun, occurs=' minOccurs="0"' if optional else ""),
        _MESSAGE.format(name=f"{noun}Request", children=_HEADER + _REQUEST + body),
        _MESSAGE.format(name=f"{noun}Response", children=_HEADER + _REPLY + "\n" + body),
        _MESSAGE.format(name=f"{noun}Event", children=_HEADER + body),
        _MESSAGE.format(name=f"{noun}Fault", children=_REPLY),
        *(_element(f"{verb}{noun}", f"{noun}Request") for verb in verbs),
        *(_element(f"{event}{noun}", f"{noun}Event") for event in events),
        _element(f"{noun}ResponseMessage", f"{noun}Response"),
        _element(f"{noun}FaultMessage", f"{noun}Fault"),
    ]
    return _schema(namespace, {"obj": (content, noun)}, parts)


def get_message(
    noun: str, profile: str, namespace: str, content: str, profile_namespace: str, names: "GetNames"
) -> str:
    """Return the message schema of a Get or Query service: its request carries the profile, its reply the noun."""
    body = _CONTENT.format(name=names.payload)
    request = f'      <xs:element name="Request" type="tns:{profile}RequestType"/>\n'
    parts = [
        _GET_REQUEST.format(name=profile, profile=profile),
        _PAYLOAD.format(name=names.payload, noun=noun, occurs=' minOccurs="0"'),
        _MESSAGE.format(name=f"{profile}Request", children=_HEADER + request + body),
        _MESSAGE.format(name=f"{names.reply}Response", children=_HEADER + _REPLY + "\n" + body),
        _MESSAGE.format(name=f"{names.reply}Fault", children=_REPLY),
        _element(names.request, f"{profile}Request"),
        _element(f"{names.reply}ResponseMessage", f"{names.reply}Response"),
        _element(f"{names.reply}FaultMessage", f"{names.reply}Fault"),
    ]
    return _schema(namespace, {"obj": (content, noun), "get": (profile_namespace, profile)}, parts)


@dataclass(frozen=True, slots=True)
class GetNames:
    """How a Get or Query service names its request element, its replies and its payload type."""

    request: str
    reply: str
    payload: str


def wsdl(
    name: str, namespace: str, messages: str, file: str, port: str, reply: str, operations: Sequence[WsdlOperation]
) -> str:
    """Return a WSDL: SOAP 1.1 over HTTP, document/literal, one declared fault for each operation."""
    inputs = {operation.name: f"{operation.name}{operation.kind}Message" for operation in operations}
    content = [
        *(_WSDL_MESSAGE.format(name=inputs[operation.name], element=operation.element) for operation in operations),
        _WSDL_MESSAGE.format(name="ResponseMessage", element=f"{reply}ResponseMessage"),
        _WSDL_MESSAGE.format(name="FaultMessage", element=f"{reply}FaultMessage"),
        f'  <wsdl:portType name="{port}_Port">',
        *(
            _PORT_OPERATION.format(name=operation.name, kind=operation.kind, message=inputs[operation.name])
            for operation in operations
        ),
        "  </wsdl:portType>",
        f'  <wsdl:binding name="{port}_Binding" type="tns:{port}_Port">',
        '    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
        *(
            _BINDING_OPERATION.format(name=operation.name, kind=operation.kind, action=operation.action)
            for operation in operations
        ),
        "  </wsdl:binding>",
    ]
    return _WSDL.format(
        name=name, namespace=namespace, messages=messages, file=file, port=port, content="\n".join(content)
    )


def _element(name: str, kind: str) -> str:
    return f'  <xs:element name="{name}" type="tns:{kind}MessageType"/>'


def _schema(namespace: str, imported: dict[str, tuple[str, str]], parts: Sequence[str]) -> str:
    prefixes = [f'           xmlns:{prefix}="{uri}"' for prefix, (uri, _) in imported.items()]
    prefixes.append(f'           xmlns:tns="{namespace}"')
    imports = [f'  <xs:import namespace="{uri}" schemaLocation="{root}.xsd"/>' for uri, root in imported.values()]
    return _SCHEMA.format(
        message=MESSAGE,
        namespace=namespace,
        prefixes="\n".join(prefixes),
        imports="\n".join(imports),
        content="\n".join(parts),
    )
