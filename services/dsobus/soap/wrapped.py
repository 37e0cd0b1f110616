"""Find the message of the generic port in the three forms in which peers send it (IEC 61968-100 Annex D).

The WSDL binds the messages themselves, and also declares the elements Request, Response and PublishEvent, which it does
not use; so some stubs wrap the message in these. We take all of them, and send the first:

- ``<msg:RequestMessage>``
- ``<abs:Request><abs:message>``, a wrapper around an element of the message's type
- ``<Request><RequestMessage>``, a wrapper, in a namespace or none, around the message
"""

from __future__ import annotations

from typing import Final

from dsobus.soap.xml import Element

_MESSAGE: Final = "{http://iec.ch/TC57/2011/schema/message}"
_ABSTRACT: Final = "{http://iec.ch/TC57/2011/abstract}"
_MESSAGES: Final = {"Request": "RequestMessage", "Response": "ResponseMessage", "PublishEvent": "EventMessage"}
_SPACES: Final = (_ABSTRACT, _MESSAGE, "")


def plain(body: Element) -> Element:
    """Return the message that a body element is or wraps, under its own name; anything else as it is.

    The children of the message are not touched: they must be in the envelope's namespace in every form.
    """
    space, local = _split(body)
    message = _MESSAGES.get(local)
    if message is None or space not in _SPACES or len(body) != 1:
        return body
    inner = body[0]
    space, local = _split(inner)
    if space not in _SPACES or local not in ("message", "Message", message):
        return body
    inner.tag = _MESSAGE + message
    return inner


def _split(element: Element) -> tuple[str, str]:
    space, _, local = element.tag.rpartition("}")
    return (space + "}" if space else ""), local
