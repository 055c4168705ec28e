package org.vzs.transport.ssh;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The keys to offer to one server: first the key files, each from the agent if the agent has it, then the agent's others.
 * A file with a passphrase that the agent does not hold is left out, and remembered for the error message.
 */
final class Identities implements IdentityRepository {
    private final List<Identity> offered = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    Identities(Hop hop, @Nullable Path agentSocket) {
        List<Identity> agent = agentSocket == null ? List.of() : agent(agentSocket);
        List<Identity> fromAgent = new ArrayList<>(agent);
        for (Path file : hop.identities()) {
            Identity identity = read(file);
            if (identity == null) {
                continue;
            }
            Identity held =
                    agent.stream().filter(a -> same(a, identity)).findFirst().orElse(null);
            if (held != null) {
                offered.add(held);
                fromAgent.remove(held);
            } else if (identity.isEncrypted()) {
                unusable.add(file + " has a passphrase and no agent holds it");
            } else {
                offered.add(identity);
            }
        }
        if (!hop.identitiesOnly()) {
            offered.addAll(fromAgent);
        }
    }

    /** How many keys there are to offer. */
    int count() {
        return offered.size();
    }

    /** Why some configured keys were not offered; empty if all were. */
    List<String> unusable() {
        return List.copyOf(unusable);
    }

    private @Nullable Identity read(Path file) {
        try {
            JSch jsch = new JSch();
            jsch.addIdentity(file.toString());
            return jsch.getIdentityRepository().getIdentities().firstElement();
        } catch (JSchException e) {
            unusable.add(file + " is not a private key (" + e.getMessage() + ")");
            return null;
        }
    }

    private static List<Identity> agent(Path socket) {
        try {
            return List.copyOf(new AgentIdentityRepository(new SSHAgentConnector(socket)).getIdentities());
        } catch (AgentProxyException e) {
            // As with ssh itself, an agent that does not answer is as good as none.
            return List.of();
        }
    }

    private static boolean same(Identity a, Identity b) {
        byte[] one = a.getPublicKeyBlob();
        byte[] other = b.getPublicKeyBlob();
        return one != null && other != null && Arrays.equals(one, other);
    }

    @Override
    public String getName() {
        return "vzs";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // JSch's interface asks for a Vector.
    public Vector<Identity> getIdentities() {
        return new Vector<>(offered);
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        offered.clear();
    }
}
