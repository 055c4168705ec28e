package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code vzmigrate [--online] HOST CTID} between lab nodes. Texts and exit statuses are those of the script vzmigrate. */
final class Vzmigrate implements LabCommand {
    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        List<String> rest = new ArrayList<>(args);
        boolean online = rest.remove("--online");
        rest.removeIf(a -> a.startsWith("-"));
        if (rest.size() != 2 || !rest.get(1).matches("\\d{1,9}")) {
            return output.fail(1, "Usage: vzmigrate [options] destination_address <CTID>");
        }
        int ctid = Integer.parseInt(rest.get(1));
        Optional<LabContainer> found = node.container(ctid);
        if (found.isEmpty()) {
            return output.fail(10, "Error: CT " + ctid + " doesn't exist");
        }
        if (node.holder(ctid).isPresent()) {
            return output.fail(20, "Error: Can't lock CT");
        }
        LabContainer ct = found.get();
        if (online && ct.state() != LabState.RUNNING) {
            return output.fail(2, "Error: Can't perform online migration of stopped CT");
        }
        Optional<OpenVzNode> peer = node.peer(rest.getFirst());
        if (peer.isEmpty()) {
            output.err("ssh: connect to host " + rest.getFirst() + " port 22: No route to host");
            return output.fail(4, "Error: Can't connect to destination address using public key");
        }
        if (peer.get().container(ctid).isPresent()) {
            return output.fail(9, "Error: CT " + ctid + " already exists on destination node");
        }
        output.out("Starting " + (online ? "online " : "") + "migration of CT " + ctid + " to " + rest.getFirst());
        output.out("Preparing remote node");
        output.out("Initializing remote quota");
        output.out("Syncing private");
        if (online) {
            output.out("Live migrating container...");
        } else if (ct.state() == LabState.RUNNING) {
            output.out("Stopping container");
        }
        output.out("Turning quota off");
        output.out("Cleanup");
        node.remove(ctid);
        peer.get().add(ct);
        return 0;
    }
}
