package org.vzs.lab.openvz;

import java.util.List;

/** {@code vzcpucheck [-v]}: the promised CPU units against the node's power. */
final class Vzcpucheck implements LabCommand {
    private static final long NODE_UNITS = 1000;

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        boolean each = args.contains("-v");
        if (each) {
            output.out("VEID            CPUUNITS");
            output.out("-------------------------");
            output.out(String.format("%-15s %d", "0", NODE_UNITS));
        }
        long sum = NODE_UNITS;
        for (LabContainer ct : node.containers()) {
            if (ct.state() == LabState.RUNNING) {
                long units = ct.conf("CPUUNITS").isEmpty() ? 1000 : Long.parseLong(ct.conf("CPUUNITS"));
                sum += units;
                if (each) {
                    output.out(String.format("%-15d %d", ct.id(), units));
                }
            }
        }
        output.out("Current CPU utilization: " + sum);
        output.out("Power of the node: " + node.global().getOrDefault("LAB_POWER", "280025"));
        return 0;
    }
}
