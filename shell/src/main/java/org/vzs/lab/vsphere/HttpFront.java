package org.vzs.lab.vsphere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.SoapFault;
import org.vzs.lab.soap.SoapReply;
import org.vzs.lab.soap.SoapRequest;
import org.vzs.lab.tls.Identity;

/** The HTTPS side: {@code /sdk} on a free port of 127.0.0.1. One virtual thread for each request. */
final class HttpFront implements AutoCloseable {
    private static final int MAX_REQUEST = 64 << 20;
    private static final String COOKIE = "vmware_soap_session";

    static {
        // read once by the JDK's server. Without the first, every small answer waits for the client's delayed ACK
        // (40 ms); with the defaults of the others, an idle connection is closed under its client
        setDefault("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.maxIdleConnections", "5000");
        setDefault("sun.net.httpserver.idleInterval", "300");
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Dispatcher dispatcher;
    private final Thread starting;

    HttpFront(Identity identity, Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        try {
            server = HttpsServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        // the port is open already: who connects before this is done waits in the queue, and loads TLS meanwhile
        // himself
        starting = Thread.ofVirtual().start(() -> {
            server.setHttpsConfigurator(new ClientsOrder(identity.serverContext()));
            server.start();
        });
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            String path = http.getRequestURI().getPath();
            if (path.equals("/sdk/vimServiceVersions.xml")
                    && http.getRequestMethod().equals("GET")) {
                send(http, 200, Versions.XML);
            } else if (path.equals("/sdk") || path.equals("/sdk/") || path.startsWith("/sdk/vimService")) {
                if (http.getRequestMethod().equals("POST")) {
                    soap(http);
                } else {
                    send(http, 405, "");
                }
            } else {
                send(http, 404, "");
            }
        }
    }

    private void soap(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(MAX_REQUEST + 1);
        if (body.length > MAX_REQUEST) {
            send(http, 413, "");
            return;
        }
        Element request;
        try {
            request = SoapRequest.read(new ByteArrayInputStream(body));
        } catch (SoapFault e) {
            send(http, 500, SoapReply.of(e));
            return;
        }
        Dispatcher.Reply reply = dispatcher.dispatch(request, cookie(http));
        if (reply.effect() instanceof FaultEffect.Delay(var by)) {
            pause(by);
        }
        if (reply.drop()) {
            // closing an exchange that has not answered cuts its connection
            return;
        }
        if (reply.cookie() != null) {
            http.getResponseHeaders()
                    .set("Set-Cookie", COOKIE + "=\"" + reply.cookie() + "\"; Path=/; HttpOnly; Secure;");
        }
        send(http, reply.status(), reply.body());
    }

    private static void pause(Duration by) throws IOException {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the lab is closing");
        }
    }

    private static @Nullable String cookie(HttpExchange http) {
        for (String header : http.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String part : header.split(";", -1)) {
                String c = part.strip();
                if (c.startsWith(COOKIE + "=")) {
                    return c.substring(COOKIE.length() + 1).replace("\"", "");
                }
            }
        }
        return null;
    }

    private static void send(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
