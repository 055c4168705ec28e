package org.vzs.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.transport.http.HttpCall;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTarget;
import org.vzs.transport.http.HttpTransport;

/**
 * An HTTPS server on 127.0.0.1 that counts SOAP calls and lets a test step in; what the test does not touch it passes on to
 * a real server behind it.
 */
public final class SoapServer implements AutoCloseable {
    private static final Pattern OPERATION = Pattern.compile("<(?:\\w+:)?Body[^>]*>\\s*<(?:\\w+:)?(\\w+)");

    /** One call. */
    public record Request(String operation, String body, String cookie) {}

    /** An answer; a null body breaks the connection. */
    public record Answer(
            int status, @Nullable String body, @Nullable String setCookie) {
        /** A SOAP fault of the given type, with {@code fields} as the XML of its fields. */
        public static Answer fault(String type, String fields) {
            return new Answer(
                    500,
                    "<?xml version=\"1.0\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><soapenv:Fault>"
                            + "<faultcode>ServerFaultCode</faultcode><faultstring>the server's words on " + type
                            + "</faultstring><detail><" + type + "Fault xmlns=\"urn:vim25\" xsi:type=\"" + type + "\">"
                            + fields + "</" + type
                            + "Fault></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>",
                    null);
        }

        /** The connection breaks instead. */
        public static Answer cut() {
            return new Answer(0, null, null);
        }

        /** This answer with its body changed. */
        public Answer replace(String from, String to) {
            return new Answer(status, body == null ? null : body.replace(from, to), setCookie);
        }
    }

    /** Passes a call on. */
    @FunctionalInterface
    public interface Behind {
        /** The answer of the server behind. */
        Answer ask() throws IOException, InterruptedException;
    }

    /** What a test does to a call; null leaves it to the next rule, and in the end to the server behind. */
    @FunctionalInterface
    public interface Rule {
        /** Answers, or does not. */
        @Nullable
        Answer apply(Request request, Behind behind) throws IOException, InterruptedException;
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable HttpTransport behind;
    private final TestCertificate certificate;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private SoapServer(TestCertificate certificate, @Nullable HttpTransport behind) {
        this.certificate = certificate;
        this.behind = behind;
        try {
            this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A server with nothing behind it: what no rule answers breaks the connection. */
    public static SoapServer alone(TestCertificate certificate) {
        return new SoapServer(certificate, null);
    }

    /** A server in front of another on 127.0.0.1. */
    public static SoapServer inFrontOf(int port, String fingerprint, TestCertificate certificate) {
        return new SoapServer(
                certificate,
                new HttpTransport(new HttpTarget("behind", "127.0.0.1", port, fingerprint, Duration.ofSeconds(10))));
    }

    /** Adds a rule; the last one added is asked first. */
    public void rule(Rule rule) {
        rules.addFirst(rule);
    }

    /** Takes all rules away. */
    public void noRules() {
        rules.clear();
    }

    /** The calls so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many calls of an operation there were. */
    public long count(String operation) {
        return requests.stream().filter(r -> r.operation().equals(operation)).count();
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The fingerprint of its certificate. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher operation = OPERATION.matcher(body);
            String cookie = exchange.getRequestHeaders().getFirst("Cookie");
            Request request =
                    new Request(operation.find() ? operation.group(1) : "", body, cookie == null ? "" : cookie);
            requests.add(request);
            Answer answer = answer(request);
            if (answer.body() != null) {
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
                if (answer.setCookie() != null) {
                    exchange.getResponseHeaders().set("Set-Cookie", answer.setCookie());
                }
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) throws IOException, InterruptedException {
        for (Rule rule : rules) {
            Answer answer = rule.apply(request, () -> passOn(request));
            if (answer != null) {
                return answer;
            }
        }
        return passOn(request);
    }

    private Answer passOn(Request request) throws InterruptedException {
        if (behind == null) {
            return Answer.cut();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/xml; charset=utf-8");
        if (!request.cookie().isEmpty()) {
            headers.put("Cookie", request.cookie());
        }
        try {
            HttpReply reply = behind.send(new HttpCall("/sdk", headers, request.body(), Duration.ofSeconds(90)));
            List<String> cookies = reply.header("set-cookie");
            return new Answer(
                    reply.status(),
                    new String(reply.body().readAllBytes(), StandardCharsets.UTF_8),
                    cookies.isEmpty() ? null : cookies.getFirst());
        } catch (HttpFailure e) {
            return Answer.cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (behind != null) {
            behind.close();
        }
    }
}
