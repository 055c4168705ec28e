package org.vzs.transport.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reaches the next server through a channel that the server before forwards, as {@code ssh -J} does: no local port. */
final class JumpProxy implements Proxy {
    private final Session via;
    private final TimedPipe pipe;
    private @Nullable ChannelDirectTCPIP channel;
    private @Nullable OutputStream out;

    JumpProxy(Session via, Duration timeout) {
        this.via = via;
        this.pipe = new TimedPipe(timeout);
    }

    /** From the login on, silence means "ask whether it lives". */
    void timeout(Duration timeout) {
        pipe.timeout(timeout);
    }

    @Override
    public void connect(@Nullable SocketFactory factory, String host, int port, int timeout) throws Exception {
        ChannelDirectTCPIP opened = (ChannelDirectTCPIP) via.openChannel("direct-tcpip");
        opened.setHost(host);
        opened.setPort(port);
        opened.setOutputStream(pipe.sink());
        opened.connect(timeout);
        out = opened.getOutputStream();
        channel = opened;
    }

    @Override
    public InputStream getInputStream() {
        return pipe.source();
    }

    @Override
    public @Nullable OutputStream getOutputStream() {
        return out;
    }

    @Override
    public @Nullable Socket getSocket() {
        return null;
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.disconnect();
        }
    }
}
