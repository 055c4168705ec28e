package org.vzs.lab.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.tls.Identity;

/** Serves one lab device by HTTPS on loopback. One virtual thread for each request. */
public final class RestFront implements AutoCloseable {
    private static final int MAX_REQUEST = 1 << 20;

    static {
        // As in the front of the vCenter: an answer must not wait for the client's delayed ACK.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RestDevice device;
    private final Thread starting;

    private RestFront(RestDevice device, Identity identity) {
        this.device = device;
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        // The port is open already: who connects before this is done waits in the queue, and loads TLS meanwhile
        // himself.
        starting = Thread.ofVirtual().start(() -> {
            server.setHttpsConfigurator(new HttpsConfigurator(identity.serverContext()));
            server.start();
        });
    }

    /**
     * Starts serving on a free port.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static RestFront start(RestDevice device, Identity identity) {
        return new RestFront(device, identity);
    }

    /** The port it serves on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            RestRequest request = request(http);
            @Nullable FaultEffect effect = device.effectOn(request);
            if (effect instanceof FaultEffect.Drop(boolean executed) && !executed) {
                // Closing an exchange that has not answered cuts its connection.
                return;
            }
            RestReply reply = device.answer(request, effect);
            if (effect instanceof FaultEffect.Drop) {
                return;
            }
            if (effect instanceof FaultEffect.Delay(var by)) {
                LockSupport.parkNanos(by.toNanos());
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", reply.type());
            if (reply.cookie() != null) {
                http.getResponseHeaders().set("Set-Cookie", reply.cookie());
            }
            http.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            http.getResponseBody().write(bytes);
        }
    }

    private static RestRequest request(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(MAX_REQUEST);
        return new RestRequest(
                http.getRequestMethod(),
                http.getRequestURI().getPath(),
                RestRequest.query(http.getRequestURI().getRawQuery()),
                http.getRequestHeaders().getFirst("Authorization"),
                http.getRequestHeaders().getFirst("Cookie"),
                new String(body, StandardCharsets.UTF_8));
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
