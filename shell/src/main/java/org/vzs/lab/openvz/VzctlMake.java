package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code vzctl create} and {@code destroy}. */
final class VzctlMake {
    private VzctlMake() {}

    static int create(OpenVzNode node, int ctid, List<String> args, Output output) {
        List<String> settings = new ArrayList<>(args);
        int at = settings.indexOf("--ostemplate");
        if (at < 0 || at + 1 >= settings.size()) {
            return output.fail(29, "OS template is not specified");
        }
        String template = settings.remove(at + 1);
        settings.remove(at);
        if (node.container(ctid).isPresent()) {
            output.err("Private area already exists in " + node.privateArea(ctid));
            return output.fail(44, "Creation of container private area failed");
        }
        LabContainer ct = new LabContainer(ctid)
                .with("VE_ROOT", node.global().getOrDefault("VE_ROOT", ""))
                .with("VE_PRIVATE", node.global().getOrDefault("VE_PRIVATE", ""))
                .with("OSTEMPLATE", template)
                .with("ORIGIN_SAMPLE", "pve.auto");
        int sample = settings.indexOf("--config");
        if (sample >= 0 && sample + 1 < settings.size()) {
            String name = settings.remove(sample + 1);
            settings.remove(sample);
            Optional<Map<String, String>> plan = Samples.named(name);
            if (plan.isEmpty()) {
                return output.fail(82, "Sample config /etc/vz/conf/ve-" + name + ".conf-sample not found");
            }
            plan.get().forEach(ct::with);
            ct.with("ORIGIN_SAMPLE", name);
        }
        int wrong = VzctlSet.apply(node, ct, settings, output);
        if (wrong != 0) {
            return wrong;
        }
        if (!node.templates().contains(template)) {
            output.err(
                    "Cached OS template " + node.global().get("TEMPLATE") + "/cache/" + template + ".tar.gz not found");
            return output.fail(91, "Creation of container private area failed");
        }
        output.out("Creating container private area (" + template + ")");
        if (node.global().getOrDefault("DISK_QUOTA", "").equals("yes")) {
            output.out("Initializing quota ...");
            if (missing(node, ct, "DISKSPACE")) {
                output.err("Error: Not enough parameters, diskspace quota not set");
                return output.fail(63, "Creation of container private area failed");
            }
            if (missing(node, ct, "DISKINODES")) {
                output.err("Error: Not enough parameters, diskinodes quota not set");
                return output.fail(64, "Creation of container private area failed");
            }
        }
        ct.holding("1k-blocks", 612_408).holding("inodes", 21_514);
        node.add(ct);
        output.out("Performing postcreate actions");
        output.out("Saved parameters for CT " + ctid);
        output.out("Container private area was created");
        return 0;
    }

    private static boolean missing(OpenVzNode node, LabContainer ct, String key) {
        return !ct.conf().containsKey(key) && !node.global().containsKey(key);
    }

    static int destroy(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() == LabState.RUNNING) {
            output.out("Container is currently running. Stop it first.");
            return 32;
        }
        if (ct.state() == LabState.MOUNTED) {
            output.out("Container is currently mounted (umount first)");
            return 41;
        }
        output.out("Destroying container private area: " + node.privateArea(ct.id()));
        node.remove(ct.id());
        node.leftOvers().add(ct.id() + ".conf.destroyed");
        output.out("Container private area was destroyed");
        return 0;
    }
}
