package org.vzs.lab.openvz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verbs of vzctl that move a container from one state to another. */
final class VzctlPower {
    private VzctlPower() {}

    static int start(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() == LabState.RUNNING) {
            return output.fail(32, "Container is already running");
        }
        if (ct.conf("DISABLED").equals("yes") && !args.contains("--force")) {
            return output.fail(105, "Container start disabled");
        }
        if (ct.state() == LabState.SUSPENDED) {
            output.out("Dump file " + dump(node, ct) + " exists, trying to restore from it");
            return restore(node, ct, args, output);
        }
        // With both RAM and swap set, the kernel needs no other limit (VSwap).
        boolean vswap = ct.conf().containsKey("PHYSPAGES") && ct.conf().containsKey("SWAPPAGES");
        List<String> missing = Beancounters.REQUIRED.stream()
                .filter(name -> !vswap)
                .filter(name -> {
                    String key = name.toUpperCase(Locale.ROOT);
                    return !ct.conf().containsKey(key) && !node.global().containsKey(key);
                })
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(name -> output.err("Error: required UB parameter " + name + " not set"));
            return 28;
        }
        output.out("Starting container ...");
        if (ct.state() != LabState.MOUNTED) {
            output.out("Container is mounted");
        }
        network(ct, output);
        if (!ct.conf("NAMESERVER").isEmpty()) {
            output.out("File resolv.conf was modified");
        }
        output.out("Container start in progress...");
        ct.quotaKnown(true);
        ct.state(LabState.RUNNING);
        ct.holding("numproc", 14)
                .holding("kmemsize", 1_843_200)
                .holding("physpages", 3_012)
                .holding("privvmpages", 9_120)
                .holding("oomguarpages", 3_012)
                .holding("numfile", 310);
        return 0;
    }

    private static void network(LabContainer ct, Output output) {
        if (!ct.conf("IP_ADDRESS").isBlank()) {
            output.out("Adding IP address(es): " + ct.conf("IP_ADDRESS"));
        }
        output.out("Setting CPU units: " + (ct.conf("CPUUNITS").isEmpty() ? "1000" : ct.conf("CPUUNITS")));
    }

    static int stop(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() != LabState.RUNNING) {
            return output.fail(0, "Unable to stop: container is not running");
        }
        output.out(args.contains("--fast") ? "Killing container ..." : "Stopping container ...");
        output.out("Container was stopped");
        output.out("Container is unmounted");
        ct.state(LabState.STOPPED);
        return 0;
    }

    static int restart(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        output.out("Restarting container");
        if (ct.state() == LabState.RUNNING) {
            stop(node, ct, args, output);
        }
        return start(node, ct, args, output);
    }

    static int mount(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() == LabState.MOUNTED || ct.state() == LabState.RUNNING) {
            return output.fail(0, "Container is already mounted");
        }
        output.out("Container is mounted");
        ct.state(LabState.MOUNTED);
        return 0;
    }

    static int umount(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() == LabState.RUNNING) {
            return output.fail(32, "Container is running -- stop it first");
        }
        if (ct.state() != LabState.MOUNTED) {
            return output.fail(40, "CT is not mounted");
        }
        output.out("Container is unmounted");
        ct.state(LabState.STOPPED);
        return 0;
    }

    static int checkpoint(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() != LabState.RUNNING) {
            return output.fail(31, "Unable to setup checkpointing: container is not running");
        }
        output.out("Setting up checkpoint...");
        output.out("\tsuspend...");
        output.out("\tdump...");
        output.out("\tkill...");
        output.out("Checkpointing completed successfully");
        output.out("Container is unmounted");
        ct.state(LabState.SUSPENDED);
        return 0;
    }

    static int restore(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() == LabState.RUNNING) {
            return output.fail(32, "Unable to perform restore: container already running");
        }
        if (ct.state() != LabState.SUSPENDED) {
            return output.fail(17, "Unable to open " + dump(node, ct) + ": No such file or directory");
        }
        output.out("Restoring container ...");
        output.out("Container is mounted");
        output.out("\tundump...");
        network(ct, output);
        output.out("\tresume...");
        output.out("Container start in progress...");
        output.out("Restoring completed successfully");
        ct.state(LabState.RUNNING);
        return 0;
    }

    private static String dump(OpenVzNode node, LabContainer ct) {
        return node.global().get("DUMPDIR") + "/Dump." + ct.id();
    }

    static int status(int ctid, Optional<LabContainer> ct, Output output) {
        LabState state = ct.map(LabContainer::state).orElse(LabState.STOPPED);
        output.out("CTID " + ctid
                + (ct.isPresent() ? " exist" : " deleted")
                + (state == LabState.RUNNING || state == LabState.MOUNTED ? " mounted" : " unmounted")
                + (state == LabState.RUNNING ? " running" : " down")
                + (state == LabState.SUSPENDED ? " suspended" : ""));
        return 0;
    }
}
