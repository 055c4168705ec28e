package org.vzs.lab.openvz;

import java.util.List;
import java.util.Optional;

/**
 * {@code vzpid PID...}: whose process it is. A made-up container's processes have the ids from its own CTID times 100 on, as
 * many as its numproc says.
 */
final class Vzpid implements LabCommand {
    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        output.out("Pid\tCTID\tName");
        for (String arg : args) {
            if (!arg.matches("\\d{1,9}")) {
                return output.fail(1, "Invalid PID: " + arg);
            }
            int pid = Integer.parseInt(arg);
            Optional<LabContainer> owner = node.containers().stream()
                    .filter(ct -> ct.state() == LabState.RUNNING)
                    .filter(ct -> pid >= ct.id() * 100L && pid < ct.id() * 100L + ct.held("numproc"))
                    .findFirst();
            output.out(pid + "\t" + owner.map(ct -> Integer.toString(ct.id())).orElse("0") + "\t"
                    + (owner.isPresent() ? "init" : "sshd"));
        }
        return 0;
    }
}
