package org.vzs.lab;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A bare SOAP client: sends what a test writes and hands back the answer as text. Accepts the pinned certificate only. */
final class LabClient implements AutoCloseable {
    static final String SI = "<_this type=\"ServiceInstance\">ServiceInstance</_this>";
    static final String PC = "<_this type=\"PropertyCollector\">propertyCollector</_this>";

    private final HttpClient http;
    private final LabDevice device;
    private String cookie = "";

    LabClient(LabDevice device) {
        this.device = device;
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Pin(device.fingerprint())}, null);
            http = HttpClient.newBuilder()
                    .sslContext(tls)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static LabClient loggedIn(LabDevice device) throws Exception {
        LabClient c = new LabClient(device);
        String answer = c.login(device.password());
        if (!answer.contains("LoginResponse")) {
            throw new AssertionError(answer);
        }
        return c;
    }

    String login(String password) throws Exception {
        return call("<Login xmlns=\"urn:vim25\"><_this type=\"SessionManager\">SessionManager</_this><userName>"
                + device.user() + "</userName><password>" + password + "</password></Login>");
    }

    /** Sends the text of an envelope as it is. */
    String post(String envelope) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("https://" + device.host() + ":" + device.port() + "/sdk"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(envelope));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(c -> cookie = c.substring(0, c.indexOf(';')));
        return response.body();
    }

    String call(String operation) throws IOException, InterruptedException {
        return post("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>" + operation
                + "</soapenv:Body></soapenv:Envelope>");
    }

    /** Invokes a method of a virtual machine. */
    String vm(String method, String id, String arguments) throws Exception {
        return call("<" + method + " xmlns=\"urn:vim25\"><_this type=\"VirtualMachine\">" + id + "</_this>" + arguments
                + "</" + method + ">");
    }

    /** Begins a task of a virtual machine and gives its id. */
    String task(String method, String id, String arguments) throws Exception {
        String answer = vm(method, id, arguments);
        return only(answer, "<returnval type=\"Task\">([^<]+)<");
    }

    /** Some properties of one object, as the answer's text. */
    String get(String type, String id, String... paths) throws Exception {
        StringBuilder set = new StringBuilder();
        for (String p : paths) {
            set.append("<pathSet>").append(p).append("</pathSet>");
        }
        return call("<RetrievePropertiesEx xmlns=\"urn:vim25\">" + PC + "<specSet><propSet><type>" + type
                + "</type>" + set + "</propSet><objectSet><obj type=\"" + type + "\">" + id
                + "</obj></objectSet></specSet><options/></RetrievePropertiesEx>");
    }

    String power(String vm) throws Exception {
        return only(get("VirtualMachine", vm, "runtime.powerState"), "PowerState\">([a-zA-Z]+)<");
    }

    /** A container view of all virtual machines. */
    String view() throws Exception {
        return only(
                call("<CreateContainerView xmlns=\"urn:vim25\"><_this type=\"ViewManager\">ViewManager</_this>"
                        + "<container type=\"Folder\">group-d1</container><type>VirtualMachine</type>"
                        + "<recursive>true</recursive></CreateContainerView>"),
                "<returnval type=\"ContainerView\">([^<]+)<");
    }

    /** The filter spec that lists a path of all virtual machines of a view. */
    static String listing(String view, String path) {
        return "<propSet><type>VirtualMachine</type><pathSet>" + path + "</pathSet></propSet><objectSet>"
                + "<obj type=\"ContainerView\">" + view + "</obj><skip>true</skip>"
                + "<selectSet xsi:type=\"TraversalSpec\"><type>ContainerView</type><path>view</path></selectSet>"
                + "</objectSet>";
    }

    /** The first match's group. */
    static String only(String text, String pattern) {
        List<String> all = all(text, pattern);
        if (all.isEmpty()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return all.getFirst();
    }

    static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher m = Pattern.compile(pattern).matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static final class Pin extends X509ExtendedTrustManager {
        private final String pin;

        Pin(String pin) {
            this.pin = pin;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!pin.equals("sha256:" + HexFormat.of().formatHex(hash))) {
                    throw new CertificateException("not the pinned certificate");
                }
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String auth, Socket s) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String auth, SSLEngine e) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String auth) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String auth, Socket s) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String auth, SSLEngine e) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String auth) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
