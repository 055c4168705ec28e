package org.vzs.lab.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;

/** Serves one lab device by SSH on loopback: one user with one password, commands only. */
public final class SshFront implements AutoCloseable {
    private final SshServer server;
    private final HostKey key;

    private SshFront(SshServer server, HostKey key) {
        this.server = server;
        this.key = key;
    }

    /**
     * Starts serving on a free port, for the user {@code root}.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static SshFront start(CommandLines device, String address, String password, HostKey key) {
        return start(device, address, "root", password, key);
    }

    /**
     * The same for another user.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static SshFront start(CommandLines device, String address, String name, String password, HostKey key) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(address);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(name)
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8)));
        server.setCommandFactory((channel, line) -> new OneCommand(device, line));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SshFront(server, key);
    }

    /** The port it serves on. */
    public int port() {
        return server.getPort();
    }

    /** The pin of its host key, {@code sha256:} and 64 hex digits. */
    public String fingerprint() {
        return key.fingerprint();
    }

    /** Stops at once; sessions are cut. */
    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one command line in a thread of its own. */
    private static final class OneCommand implements Command {
        private final CommandLines device;
        private final String line;
        private @Nullable InputStream in;
        private Map<String, String> environment = Map.of();
        private @Nullable OutputStream out;
        private @Nullable OutputStream err;
        private @Nullable ExitCallback exit;
        private @Nullable Session session;

        OneCommand(CommandLines device, String line) {
            this.device = device;
            this.line = line;
        }

        @Override
        public void setInputStream(InputStream in) {
            this.in = in;
        }

        @Override
        public void setOutputStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void setErrorStream(OutputStream err) {
            this.err = err;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            this.exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment env) {
            this.session = channel.getSession();
            this.environment = env.getEnv();
            Thread.ofVirtual().name("lab-ssh-command").start(this::run);
        }

        private void run() {
            @Nullable FaultEffect effect = device.effectOn(line);
            if (effect instanceof FaultEffect.Drop(boolean executed) && !executed) {
                cut();
                return;
            }
            if (in != null && out != null && environment.containsKey(Environment.ENV_TERM) && talked(in, out)) {
                return;
            }
            Answer answer = device.run(line, input(), effect);
            if (effect instanceof FaultEffect.Drop) {
                cut();
                return;
            }
            if (effect instanceof FaultEffect.Delay(Duration by)) {
                LockSupport.parkNanos(by.toNanos());
            }
            try {
                if (out != null && err != null) {
                    out.write(answer.stdout().getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    err.write(answer.stderr().getBytes(StandardCharsets.UTF_8));
                    err.flush();
                }
            } catch (IOException e) {
                // The client has gone; what the command did stays done, as on a real one.
                return;
            }
            if (exit != null) {
                exit.onExit(answer.status());
            }
        }

        private boolean talked(InputStream keys, OutputStream screen) {
            CommandLines.Conversation conversation = device.conversation(line, environment, keys, screen);
            if (conversation == null) {
                return false;
            }
            try {
                int status = conversation.hold();
                if (exit != null) {
                    exit.onExit(status);
                }
            } catch (IOException e) {
                // The person has hung up.
                return true;
            }
            return true;
        }

        private String input() {
            try {
                return in == null || !device.reads(line) ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                // The client has gone.
                return "";
            }
        }

        /** Breaks the connection as a crash would, without a word. */
        private void cut() {
            if (session != null) {
                session.close(true);
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            // A command of the lab ends by itself.
        }
    }
}
