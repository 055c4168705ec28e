package org.vzs.driver.vsphere;

import static java.util.Objects.requireNonNull;

/**
 * One operation on one managed object, being written. Arguments go in the order of the API's schema. Not thread-safe until
 * it is written. Prints without its arguments, one of which may be the password.
 */
final class Call {
    private final String operation;
    private final StringBuilder body = new StringBuilder(256);

    Call(String operation, Ref target) {
        this.operation = requireNonNull(operation, "operation is null");
        body.append('<').append(operation).append(" xmlns=\"urn:vim25\">");
        arg("_this", target);
    }

    String operation() {
        return operation;
    }

    /**
     * Adds a text.
     *
     * @throws UnsendableText if XML cannot carry it
     */
    Call arg(String name, String value) {
        body.append('<').append(name).append('>');
        XmlText.append(body, value);
        body.append("</").append(name).append('>');
        return this;
    }

    /** Adds a boolean. */
    Call arg(String name, boolean value) {
        return arg(name, Boolean.toString(value));
    }

    /** Adds a number. */
    Call arg(String name, long value) {
        return arg(name, Long.toString(value));
    }

    /** Adds a reference. */
    Call arg(String name, Ref value) {
        body.append('<').append(name).append(" type=\"");
        XmlText.append(body, value.type());
        body.append("\">");
        XmlText.append(body, value.value());
        body.append("</").append(name).append('>');
        return this;
    }

    /** Opens a structure; {@code xsiType} is empty where the schema leaves no choice. */
    Call open(String name, String xsiType) {
        body.append('<').append(name);
        if (!xsiType.isEmpty()) {
            body.append(" xsi:type=\"").append(xsiType).append('"');
        }
        body.append('>');
        return this;
    }

    /** Closes a structure. */
    Call close(String name) {
        body.append("</").append(name).append('>');
        return this;
    }

    /** The whole SOAP message. */
    String envelope() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Body>"
                + body + "</" + operation + "></Body></Envelope>";
    }

    @Override
    public String toString() {
        return operation;
    }
}
