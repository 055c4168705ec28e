package org.vzs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hands connections on to a port of 127.0.0.1; when asked to, breaks them, or has the server say something else. */
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int to;
    private volatile @Nullable String trigger;
    private volatile @Nullable Lie lie;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private record Lie(String start, String instead) {}

    private CuttingProxy(ServerSocket door, int to) {
        this.door = door;
        this.to = to;
    }

    /** Begins on a free port. */
    public static CuttingProxy to(int port) {
        try {
            CuttingProxy proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(proxy::serve);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pump(Socket from, Socket to, boolean fromClient) {
        try (from;
                to) {
            byte[] buffer = new byte[8192];
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                Lie told = fromClient ? null : lie;
                if (told != null && begins(buffer, n, told.start())) {
                    lie = null;
                    to.getOutputStream().write(told.instead().getBytes(StandardCharsets.UTF_8));
                } else {
                    to.getOutputStream().write(buffer, 0, n);
                }
                String wanted = trigger;
                if (wanted != null && begins(buffer, n, wanted)) {
                    trigger = null;
                    cut();
                }
            }
        } catch (IOException e) {
            // One side has gone, and so does the other.
        }
    }

    private static boolean begins(byte[] buffer, int n, String start) {
        return new String(buffer, 0, n, StandardCharsets.UTF_8).startsWith(start);
    }

    /** The client is told {@code line}, once, in place of what the server says when it begins with {@code start}. */
    public void sayInstead(String start, String line) {
        lie = new Lie(start, line + "\r\n");
    }

    /** Breaks all connections, once, when a client sends a line that begins like this; the line is still handed on. */
    public void cutAfter(String start) {
        trigger = start;
    }

    /** Breaks all connections; new ones are served. */
    public void cut() {
        open.forEach(CuttingProxy::close);
        open.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
