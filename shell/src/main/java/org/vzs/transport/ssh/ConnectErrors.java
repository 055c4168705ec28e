package org.vzs.transport.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.transport.ssh.SshException.Kind;

/** Says in our words why a connection did not come about. JSch has classes for some reasons and only texts for others. */
final class ConnectErrors {
    private ConnectErrors() {}

    static SshException translate(Hop hop, JSchException e, HostKeys keys, Identities identities) {
        String text = Objects.toString(e.getMessage(), "");
        Problem refusal = keys.refusal();
        if (refusal != null) {
            return new SshException(Kind.UNTRUSTED, false, refusal);
        }
        if (cause(e, JSchHostKeyException.class)) {
            return error(hop, Kind.UNTRUSTED, "ssh.host-key-refused", "the host key is refused: " + text, null);
        }
        if (text.startsWith("Auth fail") || text.startsWith("Auth cancel") || text.startsWith("USERAUTH fail")) {
            return loginRefused(hop, text, identities);
        }
        if (cause(e, UnknownHostException.class)) {
            return error(
                    hop,
                    Kind.UNREACHABLE,
                    "ssh.no-such-host",
                    "no such host: " + hop.host(),
                    "Check the name and the DNS.");
        }
        if (cause(e, ConnectException.class) || cause(e, NoRouteToHostException.class)) {
            return error(
                    hop,
                    Kind.UNREACHABLE,
                    "ssh.unreachable",
                    "cannot connect to " + hop.address() + ": " + root(e),
                    "Check that sshd runs there and that no firewall is in between.");
        }
        if (text.startsWith("timeout: socket is not established")) {
            return error(
                    hop,
                    Kind.UNREACHABLE,
                    "ssh.unreachable",
                    hop.address() + " does not answer",
                    "Check address and route.");
        }
        if (cause(e, SocketTimeoutException.class)) {
            return silent(hop);
        }
        if (text.contains("channel is not opened")) {
            return error(
                    hop,
                    Kind.UNREACHABLE,
                    "ssh.jump-refused",
                    "the jump host does not connect to " + hop.address(),
                    "Try it there by hand; its sshd may have AllowTcpForwarding off.");
        }
        if (cause(e, JSchAlgoNegoFailException.class) || text.contains("invalid server's version string")) {
            return error(
                    hop,
                    Kind.PROTOCOL,
                    "ssh.protocol",
                    "no common language with the server: " + text,
                    "A very old sshd needs newer algorithms switched on.");
        }
        return error(
                hop,
                Kind.LOST,
                "ssh.closed-early",
                "the server closed the connection before the login: " + root(e),
                "Too many connections at once (MaxStartups), or this address is not let in.");
    }

    static SshException silent(Hop hop) {
        return error(
                hop,
                Kind.SILENT,
                "ssh.silent",
                hop.address() + " accepts the connection and says nothing",
                "Check the load of the server, and that it is sshd which listens there.");
    }

    /**
     * Whether to try again: only where the server dropped us before the login, which a busy sshd does to some of many
     * connections at once ({@code MaxStartups}). A refusal stays a refusal.
     */
    static boolean worthRepeating(SshException e) {
        return e.kind() == Kind.LOST && !e.sent();
    }

    private static SshException loginRefused(Hop hop, String text, Identities identities) {
        List<String> tried = new ArrayList<>();
        tried.add(identities.count() == 0 ? "no key to offer" : identities.count() + " key(s) refused");
        tried.add(hop.password() == null ? "no password configured" : "password refused");
        tried.addAll(identities.unusable());
        int quote = text.indexOf('\'');
        String accepts = quote < 0
                ? ""
                : "; the server takes " + text.substring(quote).replace("'", "").replace(",", ", ");
        return error(
                hop,
                Kind.LOGIN_REFUSED,
                "ssh.login-refused",
                "login as " + hop.user() + " refused: " + String.join(", ", tried) + accepts,
                identities.unusable().isEmpty()
                        ? "Check the user, and that the key stands in the server's authorized_keys."
                        : "Load the key with ssh-add, or name another IdentityFile.");
    }

    private static SshException error(Hop hop, Kind kind, String code, String message, @Nullable String advice) {
        return new SshException(kind, false, new Problem(code, message, hop.name(), advice));
    }

    private static boolean cause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String root(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return Objects.toString(t.getMessage(), t.getClass().getSimpleName());
    }
}
