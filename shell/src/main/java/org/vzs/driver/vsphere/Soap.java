package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.vzs.transport.http.HttpCall;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTransport;

/** Sends one call and reads its answer. Knows the session's cookie and nothing else of sessions. Thread-safe. */
final class Soap {
    /**
     * The API version that is asked for. Assumption, from VMware's interoperability notes: servers from 6.5 on serve it, and
     * an older one falls back to its own newest; vcsim ignores it.
     */
    private static final String ACTION = "\"urn:vim25/6.5\"";

    private static final String COOKIE = "vmware_soap_session";

    private final String endpoint;
    private final HttpTransport http;
    private final XmlReader reader = new XmlReader();
    private volatile @Nullable String cookie;

    Soap(String endpoint, HttpTransport http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    /** The next call is made without a session. */
    void forgetSession() {
        cookie = null;
    }

    /**
     * Makes a call.
     *
     * @return the answer's {@code returnval} elements; none for an operation that returns nothing
     * @throws FaultException if the server refuses
     * @throws HttpFailure if it does not answer
     * @throws org.vzs.driver.EndpointException if it answers something else than SOAP
     */
    List<Xml> call(Call call, Duration timeout) throws HttpFailure, InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/xml; charset=utf-8");
        headers.put("SOAPAction", ACTION);
        headers.put("User-Agent", "vzs");
        String session = cookie;
        if (session != null) {
            headers.put("Cookie", COOKIE + "=" + session);
        }
        HttpReply reply = http.send(new HttpCall("/sdk", headers, call.envelope(), timeout));
        keepCookie(reply);
        Xml body = body(call, reply);
        Xml fault = body.child("Fault");
        if (fault.isThere()) {
            throw new FaultException(Fault.ofSoap(fault));
        }
        Xml response = body.child(call.operation() + "Response");
        if (!response.isThere()) {
            throw Trouble.protocol(endpoint, "the answer to " + call.operation() + " is not one");
        }
        return response.all("returnval");
    }

    private void keepCookie(HttpReply reply) {
        for (String header : reply.header("set-cookie")) {
            if (header.startsWith(COOKIE + "=")) {
                int end = header.indexOf(';');
                cookie = header.substring(COOKIE.length() + 1, end < 0 ? header.length() : end);
            }
        }
    }

    private Xml body(Call call, HttpReply reply) {
        try {
            Xml envelope = reply.length() == 0 ? Xml.NONE : reader.read(reply.body());
            Xml body = envelope.child("Body");
            if (envelope.name().equals("Envelope") && body.isThere()) {
                return body;
            }
        } catch (XMLStreamException e) {
            // Said below: what came is no SOAP.
        }
        throw Trouble.protocol(
                endpoint, "the answer to " + call.operation() + " is not SOAP (HTTP status " + reply.status() + ")");
    }
}
