package org.vzs.lab.openvz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vzs.lab.ssh.ShellWords;

/**
 * {@code vzdump [--suspend|--stop|--snapshot] --dumpdir DIR CTID} for one container, as on Proxmox VE 1.x. The archive's name
 * is as in the handbook of Proxmox; the words of the log are assumed from logs that users have published. Containers have no
 * files in the lab: the archive holds the configuration, and a filler that grows with the disk that is used.
 */
final class Vzdump implements LabCommand {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu_MM_dd-HH_mm_ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** One byte in the archive for so many kilobytes in the container. */
    private static final long SCALE = 64;

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        return run(node, args, output, false);
    }

    /** What it answers when the disk fills up in the middle. */
    static NodeShell.Answer broken(OpenVzNode node, String commandLine) {
        List<String> words = ShellWords.split(commandLine);
        Output output = new Output();
        int status = run(node, words.subList(1, words.size()), output, true);
        return new NodeShell.Answer(status, output.stdout(), output.stderr());
    }

    private static int run(OpenVzNode node, List<String> args, Output output, boolean full) {
        List<String> rest = new ArrayList<>(args);
        int option = rest.indexOf("--dumpdir");
        String folder = node.global().getOrDefault("DUMPDIR", "/var/lib/vz/dump");
        if (option >= 0 && option + 1 < rest.size()) {
            folder = rest.get(option + 1);
            rest.subList(option, option + 2).clear();
        }
        rest.removeAll(List.of("--suspend", "--stop", "--snapshot"));
        if (rest.size() != 1 || !rest.getFirst().matches("\\d{1,9}")) {
            return output.fail(255, "usage: vzdump OPTIONS [--all | <VMID>]");
        }
        if (!isFolder(folder)) {
            return output.fail(255, "ERROR: no such directory '" + folder + "'");
        }
        int ctid = Integer.parseInt(rest.getFirst());
        output.out("INFO: starting new backup job: vzdump " + String.join(" ", args));
        Optional<LabContainer> found = node.container(ctid);
        if (found.isEmpty()) {
            output.err("ERROR: Backup of VM " + ctid + " failed - unable to find VM '" + ctid + "'");
            return output.fail(255, "INFO: Backup job finished with errors");
        }
        output.out("INFO: Starting Backup of VM " + ctid + " (openvz)");
        if (node.holder(ctid).isPresent()) {
            output.err("ERROR: Backup of VM " + ctid + " failed - unable to lock VM '" + ctid + "'");
            return output.fail(255, "INFO: Backup job finished with errors");
        }
        return dump(node, found.get(), folder, output, full);
    }

    private static int dump(OpenVzNode node, LabContainer ct, String folder, Output output, boolean full) {
        int ctid = ct.id();
        boolean running = ct.state() == LabState.RUNNING;
        Instant now = node.now();
        String base = folder + "/vzdump-openvz-" + ctid + "-" + STAMP.format(now);
        output.out("INFO: CTID " + ctid + " exist " + (running ? "mounted running" : "unmounted down"));
        output.out("INFO: status = " + (running ? "running" : "stopped"));
        output.out("INFO: backup mode: " + (running ? "suspend" : "stop"));
        output.out("INFO: ionice priority: 7");
        output.out("INFO: creating archive '" + base + ".tar'");
        if (full) {
            output.err("INFO: tar: -: Wrote only 4096 of 10240 bytes");
            output.err("INFO: tar: Error is not recoverable: exiting now");
            output.err("ERROR: Backup of VM " + ctid + " failed - command '(cd /var/lib/vz/private/" + ctid
                    + ";find . |tar cpf - --totals --no-recursion -T - ) >" + base + ".dat' failed with exit code 2");
            return output.fail(255, "INFO: Backup job finished with errors");
        }
        StringBuilder conf = new StringBuilder();
        ct.conf()
                .forEach((key, value) ->
                        conf.append(key).append("=\"").append(value).append("\"\n"));
        String tar = LabTar.entry("./etc/vzdump/vps.conf", conf.toString(), now)
                + LabTar.entry("./filler", "x".repeat((int) (ct.held("1k-blocks") / SCALE)), now)
                + LabTar.END;
        node.written().put(base + ".tar", tar);
        node.written().put(base + ".log", "INFO: Starting Backup of VM " + ctid + " (openvz)\n");
        output.out("INFO: Total bytes written: " + tar.length() + " (" + tar.length() / 1024 + "KiB)");
        output.out("INFO: archive file size: " + tar.length() / (1024 * 1024) + "MB");
        output.out("INFO: Finished Backup of VM " + ctid + " (00:00:00)");
        output.out("INFO: Backup job finished successfully");
        return 0;
    }

    /** Whether dumps can be put there. */
    static boolean isFolder(String path) {
        return path.equals("/var/lib/vz/dump") || path.equals("/work") || path.equals("/tmp");
    }
}
