package org.vzs.transport.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.transport.http.HttpFailure.Kind;

/**
 * Says in plain words why a request got no answer.
 *
 * @param target where it went
 * @param sent whether it may have left the process
 * @param timeout how long the answer was waited for
 */
record Diagnosis(HttpTarget target, boolean sent, Duration timeout) {
    HttpFailure of(Throwable failure) {
        UntrustedCertificate untrusted = find(failure, UntrustedCertificate.class);
        if (untrusted != null) {
            return new HttpFailure(Kind.UNTRUSTED, false, Untrusted.problem(target, untrusted), failure);
        }
        if (sent && neverConnected(failure)) {
            return new Diagnosis(target, false, timeout).of(failure);
        }
        if (find(failure, UnresolvedAddressException.class) != null
                || find(failure, UnknownHostException.class) != null) {
            return failure(Kind.UNKNOWN_HOST, "the host " + target.host() + " is not known", failure);
        }
        if (find(failure, NoRouteToHostException.class) != null) {
            return failure(Kind.NO_ROUTE, "there is no route to " + target.authority(), failure);
        }
        if (sent && find(failure, SSLHandshakeException.class) != null) {
            // The client writes the request behind the handshake; the server never came to see it.
            return new Diagnosis(target, false, timeout).of(failure);
        }
        if (failure instanceof TimeoutException || find(failure, HttpTimeoutException.class) != null) {
            return late(failure);
        }
        if (find(failure, ConnectException.class) != null) {
            return failure(Kind.REFUSED, "nothing listens on " + target.authority(), failure);
        }
        return failure(
                Kind.LOST,
                "the connection to " + target.authority() + " broke "
                        + (sent ? "after the request was sent" : "before the request was sent")
                        + because(failure),
                failure);
    }

    private static boolean neverConnected(Throwable failure) {
        return find(failure, UnresolvedAddressException.class) != null
                || find(failure, UnknownHostException.class) != null
                || find(failure, NoRouteToHostException.class) != null
                || find(failure, ConnectException.class) != null
                || find(failure, HttpConnectTimeoutException.class) != null;
    }

    private HttpFailure late(Throwable failure) {
        if (sent || accepts()) {
            // With HTTPS a server that says nothing is stuck in the handshake, which the client counts as connecting.
            Duration waited = failure instanceof TimeoutException ? timeout : target.connectTimeout();
            return failure(
                    Kind.SILENT,
                    target.authority() + " accepted the connection and did not answer within " + seconds(waited),
                    failure);
        }
        return failure(
                Kind.CONNECT_TIMEOUT,
                "no connection to " + target.authority() + " within " + seconds(target.connectTimeout()),
                failure);
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.host(), target.port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpFailure failure(Kind kind, String message, Throwable cause) {
        String advice = switch (kind) {
            case UNKNOWN_HOST -> "check the host name in the url of [endpoint." + target.name() + "]";
            case REFUSED -> "check the port in the url of [endpoint." + target.name() + "], and that the service runs";
            case NO_ROUTE, CONNECT_TIMEOUT -> "check the address, the network and the firewall between";
            default -> null;
        };
        String code = "http." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new HttpFailure(kind, sent, new Problem(code, message, target.name(), advice), cause);
    }

    private static String because(Throwable failure) {
        return failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
