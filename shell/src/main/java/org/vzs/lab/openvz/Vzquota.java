package org.vzs.lab.openvz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code vzquota show|stat|drop}. The texts of the refusals and their exit statuses are an assumption from vzquota's manual
 * page: 5 for a quota that runs, 11 for one that is missing.
 */
final class Vzquota implements LabCommand {
    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        @Nullable
        Integer id = args.size() < 2 || !args.get(1).matches("\\d{1,9}") ? null : Integer.valueOf(args.get(1));
        if (id == null) {
            return output.fail(1, "Usage: vzquota [options] command quota_id [command-options]");
        }
        Optional<LabContainer> found = node.container(id);
        if (found.isEmpty() || !found.get().quotaKnown()) {
            return output.fail(
                    11,
                    "vzquota : (error) can't open quota file for id " + id
                            + ", maybe you need to reinitialize quota: No such file or directory");
        }
        LabContainer ct = found.get();
        boolean running = ct.state() == LabState.RUNNING || ct.state() == LabState.MOUNTED;
        switch (args.getFirst()) {
            case "show", "stat" -> {
                if (running && args.getFirst().equals("show")) {
                    output.err(
                            "vzquota : (warning) Quota is running, so data reported from quota file may not reflect current values");
                }
                output.out("   resource          usage       softlimit      hardlimit    grace");
                row(node, ct, "1k-blocks", "DISKSPACE", output);
                row(node, ct, "inodes", "DISKINODES", output);
                return 0;
            }
            case "drop" -> {
                if (running) {
                    return output.fail(5, "vzquota : (error) Quota is running for id " + id + ", stop it first");
                }
                ct.quotaKnown(false);
                return 0;
            }
            default -> {
                return output.fail(1, "vzquota : (error) unknown command " + args.getFirst());
            }
        }
    }

    private static void row(OpenVzNode node, LabContainer ct, String resource, String key, Output output) {
        long[] limits = Beancounters.quota(
                key, ct.conf().getOrDefault(key, node.global().getOrDefault(key, "0")));
        output.out(String.format("%11s%15d%16d%15d", resource, ct.held(resource), limits[0], limits[1]));
    }
}
