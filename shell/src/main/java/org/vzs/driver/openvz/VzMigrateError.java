package org.vzs.driver.openvz;

import java.util.Map;
import org.vzs.transport.ssh.CommandResult;

/** The exit statuses of vzmigrate, from its script and man page. They are other numbers than vzctl's. */
final class VzMigrateError {
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(1, "wrong usage"),
            Map.entry(2, "the container is stopped; only a running one moves online"),
            Map.entry(
                    4, "the destination cannot be reached: the node needs a key for root there, without a passphrase"),
            Map.entry(6, "copying the private area failed"),
            Map.entry(7, "it could not be mounted, started or restored at the destination"),
            Map.entry(8, "it could not be stopped or checkpointed here"),
            Map.entry(9, "the destination has a container of this id"),
            Map.entry(10, "no such container"),
            Map.entry(12, "one of its addresses is in use at the destination"),
            Map.entry(13, "its quota could not be carried over"),
            Map.entry(14, "OpenVZ does not run at the destination, or a kernel module is missing there"),
            Map.entry(15, "its configuration could not be applied at the destination"),
            Map.entry(16, "the destination does not support ploop"),
            Map.entry(17, "the destination's checkpoint version is older: move it offline"),
            Map.entry(18, "the destination's CPU lacks features: move it offline"),
            Map.entry(19, "the destination's configuration cannot be read"),
            Map.entry(20, "the container is locked"));

    private VzMigrateError() {}

    static String explain(CommandResult r) {
        String meaning = MEANINGS.getOrDefault(r.exitStatus(), "unknown error");
        String said = r.stderr().strip();
        return "vzmigrate ended with " + r.exitStatus() + ": " + meaning + (said.isEmpty() ? "" : " (" + said + ")");
    }
}
