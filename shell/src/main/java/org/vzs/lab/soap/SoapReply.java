package org.vzs.lab.soap;

import org.jspecify.annotations.Nullable;

/** Envelopes for replies. */
public final class SoapReply {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<soapenv:Envelope xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\""
            + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>";
    private static final String TAIL = "</soapenv:Body></soapenv:Envelope>";

    private SoapReply() {}

    /**
     * The reply of an operation.
     *
     * @param returned null for an operation without a result; a list for one that returns several
     */
    public static String of(String operation, @Nullable Object returned) {
        return new XmlOut()
                .raw(HEAD)
                .raw("<" + operation + "Response xmlns=\"urn:vim25\">")
                .element("returnval", returned)
                .raw("</" + operation + "Response>")
                .raw(TAIL)
                .toString();
    }

    /** A fault. */
    public static String of(SoapFault fault) {
        XmlOut xml = new XmlOut().raw(HEAD).raw("<soapenv:Fault><faultcode>ServerFaultCode</faultcode>");
        xml.element("faultstring", fault.text());
        DataObject detail = fault.detail();
        if (detail != null) {
            String name = detail.type() + "Fault";
            xml.raw("<detail><" + name + " xmlns=\"urn:vim25\" xsi:type=\"" + detail.type() + "\">");
            detail.fields().forEach(xml::element);
            xml.raw("</" + name + "></detail>");
        }
        return xml.raw("</soapenv:Fault>").raw(TAIL).toString();
    }
}
