package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code vzctl}: finds verb and container, checks the lock, and hands over. */
final class Vzctl implements LabCommand {
    /** A verb of vzctl on one container. */
    interface Verb {
        int run(OpenVzNode node, LabContainer ct, List<String> args, Output output);
    }

    /** These do not take the container's lock. */
    private static final Set<String> LOCKLESS = Set.of("exec", "exec2", "enter", "status");

    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("set", VzctlSet::set),
            Map.entry("start", VzctlPower::start),
            Map.entry("stop", VzctlPower::stop),
            Map.entry("restart", VzctlPower::restart),
            Map.entry("mount", VzctlPower::mount),
            Map.entry("umount", VzctlPower::umount),
            Map.entry("chkpnt", VzctlPower::checkpoint),
            Map.entry("suspend", VzctlPower::checkpoint),
            Map.entry("restore", VzctlPower::restore),
            Map.entry("resume", VzctlPower::restore),
            Map.entry("destroy", VzctlMake::destroy),
            Map.entry("exec", VzctlExec::exec),
            Map.entry("exec2", VzctlExec::exec2),
            Map.entry("snapshot", VzctlSnapshots::create),
            Map.entry("snapshot-list", VzctlSnapshots::list),
            Map.entry("snapshot-delete", VzctlSnapshots::delete),
            Map.entry("snapshot-switch", VzctlSnapshots::switchTo));

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        List<String> rest = new ArrayList<>(args);
        while (!rest.isEmpty() && Set.of("--quiet", "--verbose", "--skiplock").contains(rest.getFirst())) {
            rest.removeFirst();
        }
        if (rest.equals(List.of("--version"))) {
            output.out("vzctl version " + node.version());
            return 0;
        }
        if (rest.size() < 2) {
            return output.fail(20, "Usage: vzctl [options] <command> <ctid> [parameters]");
        }
        String verb = rest.getFirst().toLowerCase(Locale.ROOT);
        @Nullable Integer ctid = find(node, rest.get(1));
        if (ctid == null) {
            return output.fail(20, "Bad CT ID " + rest.get(1));
        }
        List<String> options = rest.subList(2, rest.size());
        Optional<OpenVzNode.Holder> holder = LOCKLESS.contains(verb) ? Optional.empty() : node.holder(ctid);
        if (holder.isPresent()) {
            output.err("Locked by: pid " + holder.get().pid() + ", cmdline "
                    + holder.get().commandLine());
            return output.fail(9, "Container already locked");
        }
        Optional<LabContainer> ct = node.container(ctid);
        if (verb.equals("create")) {
            return VzctlMake.create(node, ctid, options, output);
        }
        if (verb.equals("status")) {
            return VzctlPower.status(ctid, ct, output);
        }
        @Nullable Verb found = VERBS.get(verb);
        if (found == null) {
            return output.fail(20, "Bad command: " + rest.getFirst());
        }
        return ct.isEmpty()
                ? output.fail(14, "Container config file does not exist")
                : found.run(node, ct.get(), options, output);
    }

    /** By number, or by the name that {@code set --name} gave. */
    static @Nullable Integer find(OpenVzNode node, String text) {
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return node.containers().stream()
                .filter(ct -> ct.conf("NAME").equals(text))
                .map(LabContainer::id)
                .findFirst()
                .orElse(null);
    }
}
