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

/**
 * The port of a device. It is open at once; the SSH server behind it is loaded at the first connection, since every run on
 * the lab pays for the start of every device.
 */
public final class LazyDoor implements AutoCloseable {
    private final String name;
    private final Supplier<SshFront> made;
    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable SshFront server;

    /**
     * Opens a free port.
     *
     * @param name of the device, for the names of threads
     * @param made starts the server
     * @throws UncheckedIOException if no port can be had
     */
    public LazyDoor(String name, Supplier<SshFront> made) {
        this.name = name;
        this.made = made;
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
        try (guest;
                Socket inner = new Socket(InetAddress.getLoopbackAddress(), server().port())) {
            guest.setTcpNoDelay(true);
            inner.setTcpNoDelay(true);
            guests.add(inner);
            Thread back = Thread.ofVirtual().start(() -> pump(inner, guest));
            pump(guest, inner);
            back.join();
            guests.remove(inner);
        } catch (IOException e) {
            // Whoever called has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
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
