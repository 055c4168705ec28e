package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code vzctl set}: options become lines of the container's configuration file. */
final class VzctlSet {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("hostname", "HOSTNAME"),
            Map.entry("searchdomain", "SEARCHDOMAIN"),
            Map.entry("description", "DESCRIPTION"),
            Map.entry("quotatime", "QUOTATIME"),
            Map.entry("quotaugidlimit", "QUOTAUGIDLIMIT"),
            Map.entry("cpus", "CPUS"),
            Map.entry("features", "FEATURES"),
            Map.entry("capability", "CAPABILITY"),
            Map.entry("iptables", "IPTABLES"),
            Map.entry("netif_add", "NETIF"),
            Map.entry("bootorder", "BOOTORDER"),
            Map.entry("layout", "VE_LAYOUT"));
    private static final Set<String> NUMBERS = Set.of("cpuunits", "cpulimit", "ioprio");
    private static final Set<String> YES_NO = Set.of("onboot", "disabled", "noatime");
    private static final Set<String> FLAGS = Set.of("--save", "--force", "--offline-resize");

    private VzctlSet() {}

    static int set(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        boolean save = args.contains("--save");
        // vzctl applies without --save too, and forgets at the next start; the lab simply keeps it.
        int wrong = apply(node, ct, args, output);
        if (wrong != 0) {
            return wrong;
        }
        if (save) {
            output.out("Saved parameters for CT " + ct.id());
        } else {
            output.out(
                    "WARNING: Settings were not saved and will be resetted to original values on next start (use --save flag)");
        }
        return 0;
    }

    /** Reads the options into the configuration; the exit status if one is wrong, and then nothing was changed. */
    static int apply(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        List<Runnable> changes = new ArrayList<>();
        List<String> servers = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (FLAGS.contains(option)) {
                continue;
            }
            String name = option.startsWith("--") ? option.substring(2) : "";
            boolean known = PLAIN.containsKey(name)
                    || NUMBERS.contains(name)
                    || YES_NO.contains(name)
                    || Beancounters.is(name)
                    || Set.of(
                                    "name",
                                    "applyconfig",
                                    "ipadd",
                                    "ipdel",
                                    "nameserver",
                                    "diskspace",
                                    "diskinodes",
                                    "setmode",
                                    "ram",
                                    "swap")
                            .contains(name);
            if (!known) {
                return output.fail(20, "Invalid option " + option);
            }
            if (++i == args.size()) {
                return output.fail(20, "Error parsing options");
            }
            String value = args.get(i);
            if (!valid(name, value)) {
                return output.fail(21, "Bad parameter for --" + name + ": " + value);
            }
            if (name.equals("applyconfig") && Samples.named(value).isEmpty()) {
                return output.fail(109, "Sample config file not found: /etc/vz/conf/ve-" + value + ".conf-sample");
            }
            if (name.equals("name") && taken(node, ct, value)) {
                return output.fail(131, "Conflict: name " + value + " already used by another container");
            }
            if (name.equals("ipadd") && inUse(node, ct, value)) {
                return output.fail(78, "Unable to add IP " + value + ": Address already in use");
            }
            if (name.equals("nameserver")) {
                servers.add(value);
            }
            changes.add(() -> change(ct, name, value, servers, output));
        }
        changes.forEach(Runnable::run);
        return 0;
    }

    private static void change(LabContainer ct, String name, String value, List<String> servers, Output output) {
        Set<String> addresses = new LinkedHashSet<>(ct.words("IP_ADDRESS"));
        boolean running = ct.state() == LabState.RUNNING;
        switch (name) {
            case "ipadd" -> {
                addresses.addAll(List.of(value.split("[ ,]+", -1)));
                ct.with("IP_ADDRESS", String.join(" ", addresses));
                if (running) {
                    output.out("Adding IP address(es): " + value);
                }
            }
            case "ipdel" -> {
                if (running) {
                    output.out("Deleting " + (value.equals("all") ? "all " : "") + "IP address(es): "
                            + (value.equals("all") ? String.join(" ", addresses) : value));
                }
                addresses.removeIf(a -> value.equals("all") || a.equals(value));
                ct.with("IP_ADDRESS", String.join(" ", addresses));
            }
            case "nameserver" -> ct.with("NAMESERVER", String.join(" ", servers));
            case "ram" -> ct.with("PHYSPAGES", "0:" + value);
            case "swap" -> ct.with("SWAPPAGES", "0:" + value);
            case "setmode" -> {}
            case "applyconfig" -> {
                Samples.named(value).ifPresent(plan -> plan.forEach(ct::with));
                ct.with("ORIGIN_SAMPLE", value);
            }
            case "cpuunits" -> {
                ct.with("CPUUNITS", value);
                if (running) {
                    output.out("Setting CPU units: " + value);
                }
            }
            default -> ct.with(PLAIN.getOrDefault(name, name.toUpperCase(Locale.ROOT)), value);
        }
    }

    private static boolean valid(String name, String value) {
        try {
            return switch (name) {
                case "ioprio" -> value.matches("[0-7]");
                case "cpuunits" ->
                    value.matches("\\d{1,6}") && Integer.parseInt(value) >= 8 && Integer.parseInt(value) <= 500_000;
                case "cpulimit" -> value.matches("\\d{1,5}%?");
                case "onboot", "disabled", "noatime" -> value.equals("yes") || value.equals("no");
                case "ipadd" -> value.matches("[0-9a-fA-F:.]+(/[0-9.]+)?");
                case "diskspace", "diskinodes" -> Beancounters.quota(name.toUpperCase(Locale.ROOT), value).length == 2;
                case "ram", "swap" -> Beancounters.parse("physpages", value).length == 2;
                default -> !Beancounters.is(name) || Beancounters.parse(name, value).length == 2;
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean taken(OpenVzNode node, LabContainer ct, String name) {
        return node.containers().stream()
                .anyMatch(other -> other.id() != ct.id() && other.conf("NAME").equals(name));
    }

    private static boolean inUse(OpenVzNode node, LabContainer ct, String address) {
        return node.containers().stream()
                .anyMatch(other ->
                        other.id() != ct.id() && other.words("IP_ADDRESS").contains(address));
    }
}
