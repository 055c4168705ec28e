package org.vzs.transport.ftp;

import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

/**
 * Clients that know the socket of the last data connection. To close it is the only way to wake a thread that hangs in
 * writing: the streams around it would flush first.
 */
interface DataSockets {
    /** Closes the last data connection, from any thread; never throws. */
    void cut();

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone.
        }
    }

    /** Without TLS. */
    final class Plain extends FTPClient implements DataSockets {
        private volatile @Nullable Socket data;

        @Override
        protected @Nullable Socket _openDataConnection_(String command, @Nullable String argument) throws IOException {
            Socket opened = super._openDataConnection_(command, argument);
            data = opened;
            return opened;
        }

        @Override
        public void cut() {
            close(data);
        }
    }

    /** With TLS. */
    final class Secure extends FTPSClient implements DataSockets {
        private volatile @Nullable Socket data;

        Secure(boolean implicit) {
            super("TLS", implicit);
        }

        @Override
        protected @Nullable Socket _openDataConnection_(String command, @Nullable String argument) throws IOException {
            Socket opened = super._openDataConnection_(command, argument);
            data = opened;
            return opened;
        }

        @Override
        public void cut() {
            close(data);
        }
    }
}
