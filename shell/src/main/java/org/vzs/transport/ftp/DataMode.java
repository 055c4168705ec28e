package org.vzs.transport.ftp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import org.apache.commons.net.ProtocolCommandEvent;
import org.apache.commons.net.ProtocolCommandListener;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;

/**
 * Which side opens the data connections. Passive first: it passes most firewalls. A server that refuses it, or whose port
 * cannot be reached, is asked for active mode from then on; no file was touched by then. For one session.
 */
final class DataMode {
    /** What opens a data connection. */
    interface Opening<T> {
        /** Null, or an exception, if it was not opened. */
        @Nullable
        T open() throws IOException;
    }

    private boolean active;
    private String lastCommand = "";
    private int modeReply;

    /** Readies a new client; must be called once for each. */
    void prepare(FTPClient client) {
        client.addProtocolCommandListener(new ProtocolCommandListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void protocolCommandSent(ProtocolCommandEvent event) {
                lastCommand = event.getCommand();
            }

            @Override
            public void protocolReplyReceived(ProtocolCommandEvent event) {
                if (isMode(lastCommand)) {
                    modeReply = event.getReplyCode();
                }
            }
        });
        apply(client);
    }

    /** Opens a data connection; null if the server refused what it was wanted for, or both modes. */
    <T> @Nullable T open(FTPClient client, Opening<T> opening) throws IOException {
        try {
            T opened = opening.open();
            if (opened != null || !refusedMode() || active) {
                return opened;
            }
        } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
            // The server said where, and nobody listens there: its address is wrong, or a firewall is between.
            if (active || !isMode(lastCommand)) {
                throw e;
            }
        }
        active = true;
        apply(client);
        T opened = opening.open();
        if (opened == null && refusedMode()) {
            active = false;
            apply(client);
        }
        return opened;
    }

    /** Whether the last thing that the server refused was the mode, not the file. */
    boolean refusedMode() {
        return isMode(lastCommand) && !FTPReply.isPositiveCompletion(modeReply);
    }

    private void apply(FTPClient client) {
        if (active) {
            client.enterLocalActiveMode();
        } else {
            client.enterLocalPassiveMode();
        }
    }

    private static boolean isMode(String command) {
        return switch (command) {
            case "PASV", "EPSV", "PORT", "EPRT" -> true;
            default -> false;
        };
    }
}
