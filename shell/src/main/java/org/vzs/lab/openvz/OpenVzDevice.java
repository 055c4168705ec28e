package org.vzs.lab.openvz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;

/**
 * A running lab node. Its port is open at once; the SSH server behind it is loaded at the first connection, since every run
 * on the lab pays for the start of every device.
 */
final class OpenVzDevice implements Device {
    private static final String PASSWORD = "lab-root";

    private final String name;
    private final OpenVzEstate estate;
    private final OpenVzNode node;
    private final HostKey key;
    private final Counters counters = new Counters();
    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable OpenVzServer server;

    OpenVzDevice(String name, DeviceHome home) {
        this.name = name;
        this.estate = OpenVzEstate.open(home.folder());
        this.node = estate.node(name);
        this.key = HostKey.in(home.folder().resolve(name + ".hostkey"));
        node.watchedBy(counters, home.faults(), home.options().clock());
        try {
            door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            estate.close();
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("lab-" + name).start(this::welcome);
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

    private synchronized OpenVzServer server() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (server == null) {
            server = OpenVzServer.start(node, "127.0.0.1", PASSWORD, key);
        }
        return server;
    }

    @Override
    public LabDevice address() {
        return new LabDevice(name, "openvz", "127.0.0.1", door.getLocalPort(), "root", PASSWORD, key.fingerprint());
    }

    @Override
    public Counters counters() {
        return counters;
    }

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
        guests.forEach(OpenVzDevice::close);
        synchronized (this) {
            if (server != null) {
                server.close();
                server = null;
            }
        }
        estate.close();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no more use.
        }
    }
}
