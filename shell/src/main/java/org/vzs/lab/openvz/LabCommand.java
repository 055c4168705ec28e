package org.vzs.lab.openvz;

import java.util.List;

/** One program of the node. Called with the node's lock held. */
@FunctionalInterface
interface LabCommand {
    /**
     * Runs it.
     *
     * @param args its arguments without its own name
     * @return its exit status
     */
    int run(OpenVzNode node, List<String> args, Output output);
}
