package org.vzs.driver.vsphere;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an answer into a tree. DTDs and external entities are off, so a hostile server cannot make it read files. */
final class XmlReader {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLInputFactory factory = new InputFactoryImpl();

    XmlReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
    }

    /**
     * Reads a whole document.
     *
     * @throws XMLStreamException if it is not well-formed
     */
    Xml read(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(in, null);
        try {
            return read(reader);
        } finally {
            reader.close();
        }
    }

    private static Xml read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", ""));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(reader.getLocalName(), type(reader)));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Xml done = open.pop().close();
                    open.element().children.add(done);
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD has no place in an answer");
                default -> {}
            }
        }
        Xml root = open.pop().close();
        return root.children().isEmpty() ? Xml.NONE : root.children().getFirst();
    }

    private static String type(XMLStreamReader reader) {
        String xsiType = "";
        String plainType = "";
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("type")) {
                String value = reader.getAttributeValue(i);
                if (XSI.equals(reader.getAttributeNamespace(i))) {
                    xsiType = value.substring(value.indexOf(':') + 1);
                } else {
                    plainType = value;
                }
            }
        }
        // A reference has both, where the schema allows anything: the plain one is the type of what it refers to.
        return plainType.isEmpty() ? xsiType : plainType;
    }

    /** An element that is still being read. */
    private static final class Open {
        final String name;
        final String type;
        final StringBuilder text = new StringBuilder();
        final List<Xml> children = new ArrayList<>();

        Open(String name, String type) {
            this.name = name;
            this.type = type;
        }

        Xml close() {
            // Between elements there is layout only.
            return new Xml(name, type, children.isEmpty() ? text.toString() : "", children);
        }
    }
}
