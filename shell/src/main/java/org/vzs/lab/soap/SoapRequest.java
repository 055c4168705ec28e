package org.vzs.lab.soap;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the one element in the body of a SOAP envelope. No DTD and no external entity is ever read. Thread-safe. */
public final class SoapRequest {
    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory FACTORY = factory();

    private SoapRequest() {}

    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        return f;
    }

    /**
     * Reads a request.
     *
     * @throws SoapFault if it is not a SOAP envelope with one element in its body
     */
    public static Element read(InputStream in) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                Element envelope = root(xml);
                Element body = envelope.name().equals("Envelope") ? envelope.child("Body") : null;
                if (body == null || body.children().size() != 1) {
                    throw SoapFault.malformed("Not a SOAP envelope with one operation in its body");
                }
                return body.children().getFirst();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw SoapFault.malformed("Not well-formed XML");
        }
    }

    private static final class Open {
        final String name;
        final String schemaType;
        final String refType;
        final StringBuilder text = new StringBuilder();
        final List<Element> children = new ArrayList<>();

        Open(XMLStreamReader xml) {
            name = xml.getLocalName();
            schemaType = local(xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type"));
            refType = local(xml.getAttributeValue("", "type"));
        }

        private static String local(@Nullable String qualified) {
            return qualified == null ? "" : qualified.substring(qualified.indexOf(':') + 1);
        }

        Element close() {
            return new Element(name, schemaType, refType, text.toString(), children);
        }
    }

    private static Element root(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(xml));
                    if (open.size() > MAX_DEPTH) {
                        throw SoapFault.malformed("Nested too deeply");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element done = open.pop().close();
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().children.add(done);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        throw SoapFault.malformed("Empty request");
    }
}
