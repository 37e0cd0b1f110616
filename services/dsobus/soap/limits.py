"""State every limit of the product, each with what happens at it.

Nothing else that handles messages sets a size, a depth or a time-out. `dsobus limits` prints this module, and the
limits of field, network models and reports, which know nothing of messages.
"""

from __future__ import annotations

from typing import Final

MAX_MESSAGE_BYTES: Final = 64 * 1024 * 1024
"""Largest request body, as it arrives. One byte more: HTTP 413."""

STREAMED_BYTES: Final = 8 * 1024 * 1024
"""Size from which a message is taken entry by entry, where its operation can: it is kept in a file meanwhile."""

MAX_STREAMED_BYTES: Final = 256 * 1024 * 1024
"""Largest request body that is taken entry by entry. One byte more: HTTP 413."""

MAX_ENTRY_BYTES: Final = 1024 * 1024
"""Most bytes of a streamed message without the end of an entry: the largest entry, or what stands around them. More:
the message is taken whole, up to MAX_MESSAGE_BYTES."""

MAX_SHOWN_BYTES: Final = 8 * 1024 * 1024
"""Most of a message that the pages of the wire log show; what is beyond is left out there."""

MAX_INFLATION: Final = 200
"""Most bytes that one compressed byte may become, counted from INFLATION_ALLOWANCE on. More: HTTP 413, unread."""

INFLATION_ALLOWANCE: Final = 1024 * 1024
"""Bytes that any compressed content may become, however small it is."""

MAX_GZIP_MEMBERS: Final = 1000
"""Most gzip members in one compressed content. More: HTTP 400."""

MIN_SQUEEZED_BYTES: Final = 4096
"""Smallest answer that is compressed for a client that asks for gzip."""

MAX_HTTP_HEADER_BYTES: Final = 32 * 1024
"""Largest request line and HTTP headers together. More: HTTP 431."""

MAX_QUERY_FIELDS: Final = 20
"""Most fields in the query of a URL. More: HTTP 400."""

MAX_DEPTH: Final = 256
"""Deepest nesting of elements. One more: Client fault. It is libxml2's own cap, which a test holds to this figure."""

MAX_TAGS: Final = 4_000_000
"""Most "<" in a message: every tag has one; a tree takes about 60 bytes for each. One more: Client fault, unparsed."""

MAX_EQUALS: Final = 1_000_000
"""Most "=" in a message: every attribute has one; a tree takes 250 bytes for each. One more: Client fault, unparsed."""

MAX_ATTRIBUTES: Final = 500
"""Most attributes and namespace declarations of one element. One more: Client fault."""

MAX_ATTRIBUTE_CHARACTERS: Final = 65_536
"""Longest value of an attribute. One more: Client fault."""

MAX_TEXT_CHARACTERS: Final = 10_000_000
"""Longest single text node, libxml2's own cap. More: Client fault."""

MAX_DOCUMENT_CHARACTERS: Final = 48_000_000
"""Longest text node in messages of nouns whose payload is a document of another kind, such as NetworkModels: 36 MB of
an archive in base64. Their contracts say so; the parser's own cap is off for them, this one is in its place. More:
Client fault."""

MAX_VIOLATIONS: Final = 20
"""Schema violations named in one fault; the rest are counted."""

SAMPLE_FROM: Final = 10_000
"""Elements from which on a sample of a message is validated before the whole."""

SAMPLED_ALIKE: Final = 20
"""How many of the children of one name in one element a sample has: the first, the last, and as many chosen by chance;
of more than a hundred times as many, one in a hundred."""

MAX_SAMPLED_NAMES: Final = 200
"""Different names of the children of one element that a sample has."""

MAX_EXPLAINED_NODES: Final = 500
"""Most elements and attributes that the slow explanation of a violation looks at; beyond, the validator's own words."""

MAX_REASON_CHARACTERS: Final = 500
"""Longest reason, path or detail in a fault or an error; the rest is cut off."""

THREADS: Final = 16
"""Requests that one process works on at a time; further ones wait."""

MAX_BYTES_AT_ONCE: Final = 64 * 1024 * 1024
"""Most bytes of large requests that one process works on at a time; further large ones wait. A tree takes 5 to 15 times
its message. A compressed request counts as what it may become. One process needs about
a gigabyte at this figure."""

LARGE_REQUEST_BYTES: Final = 2 * 1024 * 1024
"""Smallest request that counts against MAX_BYTES_AT_ONCE."""

MAX_WAITING: Final = 8
"""Large requests that may wait for others at a time. One more: HTTP 503 with Retry-After."""

BUSY_SECONDS: Final = 10.0
"""How long a large request waits for others. Longer: HTTP 503 with Retry-After."""

MAX_CONNECTIONS: Final = 1000
"""Open connections of one process; further ones wait to be accepted."""

IDLE_SECONDS: Final = 120
"""A connection without traffic for so long is closed, in the middle of a request too."""

BLOCK_BYTES: Final = 64 * 1024
"""Bytes of a message that are read, or inflated, at a time."""

MAX_OBJECTS: Final = 10_000
"""Most objects in the answer to a query without ids. More: FAILED, code 3.1."""

CALL_SECONDS: Final = 30.0
"""How long a client waits for the connection, and then for each part of the answer."""

MAX_STRANGE_BYTES: Final = 65_536
"""Most of an answer that is no SOAP that the wire log keeps."""

MAX_REFUSALS: Final = 10
"""How often in a row a receiver may refuse an event by HTTP 400, 404, 405, 410, 413 or 415. Then: a dead letter."""

FIRST_RETRY_SECONDS: Final = 0.2
"""Pause before an event that could not be delivered is sent again; it doubles with every attempt."""

LONGEST_RETRY_SECONDS: Final = 30.0
"""Longest pause between two attempts."""

SILENCE_SECONDS: Final = 10.0
"""How long a party may give no answer before the process that asks it is shown as suspended; the attempts go on."""

FEED_POLL_SECONDS: Final = 0.1
"""Pause between two readings of the field when nothing new was there."""

NONCE_SECONDS: Final = 24 * 60 * 60
"""How long a spent nonce of ReplayDetection is remembered, and how far its Created may be from now."""

LOCK_SECONDS: Final = 30.0
"""How long a process waits for another one that writes to the same store. Longer: Server fault, nothing done."""

MAX_OPERATIONS: Final = 1000
"""Most operations in one OperationSet. More: FAILED, code 3.1."""

MAX_PENDING: Final = 1000
"""Requests of one party that may wait for their asynchronous reply. More: FAILED, code 3.2; try again later."""

MAX_DEFERRED_OBJECTS: Final = 200_000
"""Most objects in an asynchronous answer, in parts of MAX_OBJECTS. More: FAILED, code 3.1."""

MAX_ATTEMPTS: Final = 5
"""How often a pending request is tried when the service fails at it. Then: FAILED, code 5.3."""
