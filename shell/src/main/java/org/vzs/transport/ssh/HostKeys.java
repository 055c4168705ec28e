package org.vzs.transport.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;

/**
 * Decides on one server's host key, and remembers why it was refused. Stricter than OpenSSH in one point: a key of a
 * second type for a host of which a first type is known counts as changed, for that is how an impostor would look.
 */
final class HostKeys implements HostKeyRepository {
    /** One question at a time, and none that the answer before has settled. */
    private static final ReentrantLock ASKING = new ReentrantLock();

    private final Hop hop;
    private final SshSettings settings;
    private volatile KnownHostsFiles known;
    private volatile @Nullable Problem refusal;

    HostKeys(Hop hop, SshSettings settings) {
        this.hop = hop;
        this.settings = settings;
        this.known = KnownHostsFiles.load(settings.knownHosts());
    }

    /** Why the key was refused; null if it was not. */
    @Nullable
    Problem refusal() {
        return refusal;
    }

    @Override
    public int check(String host, byte[] key) {
        String pin = hop.fingerprint();
        if (pin != null) {
            if (pin.equals(Fingerprint.pin(key))) {
                return OK;
            }
            refusal = changed(
                    "the host key is not the pinned one", pin, Fingerprint.pin(key), "fingerprint in the estate");
            return CHANGED;
        }
        int verdict = verdict(host, key);
        if (verdict == NOT_INCLUDED) {
            verdict = ask(host, key);
        }
        if (verdict == CHANGED) {
            refusal = changed(
                    "the host key has changed",
                    known.keys(host, "").stream().map(HostKeys::shown).collect(Collectors.joining(", ")),
                    type(key) + " " + Fingerprint.openSsh(key),
                    "line for " + host + " in " + settings.knownHosts().getFirst());
        }
        return verdict;
    }

    private int verdict(String host, byte[] key) {
        int verdict = known.check(host, key);
        return verdict == NOT_INCLUDED && !known.keys(host, "").isEmpty() ? CHANGED : verdict;
    }

    private int ask(String host, byte[] key) {
        String shown = type(key) + " " + Fingerprint.openSsh(key);
        ASKING.lock();
        try {
            known = KnownHostsFiles.load(settings.knownHosts());
            int verdict = verdict(host, key);
            if (verdict != NOT_INCLUDED) {
                return verdict;
            }
            HostKeyAsker asker = settings.asker();
            if (asker != null && asker.trust(host, type(key), Fingerprint.openSsh(key))) {
                known.add(host, type(key), key);
                return OK;
            }
        } finally {
            ASKING.unlock();
        }
        refusal = new Problem(
                "ssh.host-key-unknown",
                "the host key is not known: " + shown,
                hop.name(),
                "Compare it with `ssh-keygen -lf` on the server, then log in once with ssh, or with `vzs endpoint check` on a terminal, to accept it.");
        return NOT_INCLUDED;
    }

    private Problem changed(String what, String expected, String seen, String where) {
        return new Problem(
                "ssh.host-key-changed",
                what + ": expected " + expected + ", got " + seen,
                hop.name(),
                "Somebody may be in the middle. If the server was reinstalled, replace the " + where + ".");
    }

    private static String shown(HostKey key) {
        return key.getType() + " " + Fingerprint.openSsh(Base64.getDecoder().decode(key.getKey()));
    }

    /** The type's name stands in the key itself, behind its length in four bytes. */
    private static String type(byte[] key) {
        return key.length > 4 && 4 + key[3] <= key.length ? new String(key, 4, key[3], StandardCharsets.US_ASCII) : "?";
    }

    @Override
    public HostKey[] getHostKey(String host, @Nullable String type) {
        List<HostKey> keys = hop.fingerprint() == null ? known.keys(host, type == null ? "" : type) : List.of();
        return keys.toArray(HostKey[]::new);
    }

    @Override
    public HostKey[] getHostKey() {
        return hop.fingerprint() == null ? known.all().toArray(HostKey[]::new) : new HostKey[0];
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return settings.knownHosts().getFirst().toString();
    }

    @Override
    public void add(HostKey hostkey, UserInfo ui) {
        // Never called: JSch adds a key only when it does the asking, and here check() does.
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("a changed key is never replaced");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("a changed key is never replaced");
    }
}
