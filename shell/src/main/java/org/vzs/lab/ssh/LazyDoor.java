package org.vzs.lab.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.rest.RestFront;

/**
 * The port of a device. It is open at once; the SSH server behind it is loaded at the first connection, since every run on
 * the lab pays for the start of every device. A device that speaks HTTPS too has one port for both: who begins with a TLS
 * handshake comes to that server.
 */
public final class LazyDoor implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 22;

    private final String name;
    private final Supplier<SshFront> made;
    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private final @Nullable Supplier<RestFront> madeSecure;
    private @Nullable SshFront server;
    private @Nullable RestFront secure;

    /**
     * Opens a free port.
     *
     * @param name of the device, for the names of threads
     * @param made starts the server
     * @throws UncheckedIOException if no port can be had
     */
    public LazyDoor(String name, Supplier<SshFront> made) {
        this(name, made, null);
    }

    /**
     * The same with an HTTPS server beside it. Who speaks first is the client, as both SSH and TLS clients do.
     *
     * @param madeSecure starts that server; null for none
     */
    public LazyDoor(String name, Supplier<SshFront> made, @Nullable Supplier<RestFront> madeSecure) {
        this.name = name;
        this.made = made;
        this.madeSecure = madeSecure;
        try {
            door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("lab-" + name).start(this::welcome);
    }

    /** The port. */
    public int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (!closed) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().name("lab-" + name + "-guest").start(() -> connect(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            int first = madeSecure == null ? -1 : guest.getInputStream().read();
            if (madeSecure == null || first >= 0) {
                through(guest, first);
            }
        } catch (IOException e) {
            // Whoever called has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
    }

    /** Joins both ends; {@code first} is the byte that was read already, -1 for none. */
    private void through(Socket guest, int first) throws IOException, InterruptedException {
        try (Socket inner = new Socket(InetAddress.getLoopbackAddress(), port(first))) {
            inner.setTcpNoDelay(true);
            guests.add(inner);
            if (first >= 0) {
                inner.getOutputStream().write(first);
            }
            Thread back = Thread.ofVirtual().start(() -> pump(inner, guest));
            pump(guest, inner);
            back.join();
            guests.remove(inner);
        }
    }

    private int port(int first) throws IOException {
        return first == TLS_HANDSHAKE ? secure().port() : server().port();
    }

    private synchronized RestFront secure() throws IOException {
        if (closed || madeSecure == null) {
            throw new IOException("closed");
        }
        if (secure == null) {
            secure = madeSecure.get();
        }
        return secure;
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private synchronized SshFront server() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (server == null) {
            server = made.get();
        }
        return server;
    }

    /** Closes the port and cuts the connections. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        guests.forEach(LazyDoor::close);
        synchronized (this) {
            if (server != null) {
                server.close();
                server = null;
            }
            if (secure != null) {
                secure.close();
                secure = null;
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use.
        }
    }
}
