package org.vzs.lab.openvz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few files of a node that administrators read, and the programs that they do it with. */
final class NodeFiles {
    private static final Pattern COUNTERS = Pattern.compile("/proc/bc/(\\d+)/resources");
    private static final String CACHE = "/cache";
    private static final List<String> DISTS =
            List.of(("altlinux-2.4.conf altlinux-3.0.conf altlinux-4.0.conf altlinux.conf arch-0.7.conf "
                            + "arch-0.8.conf arch.conf centos-3.conf centos-4.conf centos-5-i386-webserver.conf "
                            + "centos.conf centoswebserver-5-x86.conf debian-3.0.conf debian-3.1.conf debian-4.0.conf "
                            + "debian.conf default distribution.conf-template fedora-7.conf fedora-8.conf "
                            + "fedora-9.conf fedora-core-1.conf fedora-core-2.conf fedora-core-3.conf "
                            + "fedora-core-4.conf fedora-core-5.conf fedora-core-6.conf fedora-core-7.conf "
                            + "fedora-core.conf gentoo.conf mandrake.conf opensuse.conf owl.conf redhat-7.0.conf "
                            + "redhat-7.1.conf redhat-7.2.conf redhat-7.3.conf redhat-8.0.conf redhat-9.conf "
                            + "redhat.conf rhel-3.conf rhel-4.conf scripts slackware-10.0.conf slackware-10.1.conf "
                            + "slackware-9.0.conf slackware-9.1.conf slackware.conf sles-9.conf sles.conf "
                            + "suse-7.3.conf suse-8.0.conf suse-8.1.conf suse-8.2.conf suse-9.0.conf suse-9.1.conf "
                            + "suse-9.2.conf suse-9.3.conf suse.conf ubuntu-5.1.conf ubuntu.conf")
                    .split(" ", -1));

    private NodeFiles() {}

    static int cat(OpenVzNode node, List<String> args, Output output) {
        int status = 0;
        for (String path : args) {
            Optional<String> text = read(node, path);
            if (text.isPresent()) {
                output.print(text.get());
            } else {
                status = output.fail(1, "cat: " + path + ": No such file or directory");
            }
        }
        return status;
    }

    private static Optional<String> read(OpenVzNode node, String path) {
        Optional<Map<String, String>> settings = ConfigFiles.settings(node, path);
        if (settings.isPresent()) {
            return settings.map(ConfigFiles::text);
        }
        Matcher counters = COUNTERS.matcher(path);
        if (counters.matches()) {
            return node.container(Integer.parseInt(counters.group(1)))
                    .filter(ct -> ct.state() == LabState.RUNNING)
                    .map(ct -> Beancounters.resources(node, ct));
        }
        Optional<Map<String, String>> sample = Samples.at(path);
        if (sample.isPresent()) {
            return sample.map(ConfigFiles::text);
        }
        return path.equals("/proc/user_beancounters")
                ? Optional.of(Beancounters.proc(node))
                : Optional.ofNullable(node.written().get(path));
    }

    static int ls(OpenVzNode node, List<String> args, Output output) {
        for (String path : args) {
            if (path.startsWith("-")) {
                continue;
            }
            Optional<Set<String>> names =
                    folder(node, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
            if (names.isEmpty()) {
                return output.fail(2, "ls: cannot access " + path + ": No such file or directory");
            }
            names.get().forEach(output::out);
        }
        return 0;
    }

    private static Optional<Set<String>> folder(OpenVzNode node, String path) {
        Set<String> names = new TreeSet<>();
        if (isCache(node, path)) {
            node.templates().forEach(t -> names.add(t + ".tar.gz"));
        } else if (path.equals("/etc/vz/conf") || path.equals("/etc/sysconfig/vz-scripts")) {
            node.containers().forEach(ct -> names.add(ct.id() + ".conf"));
            names.addAll(node.leftOvers());
            names.addAll(Samples.files());
        } else if (path.equals("/etc/vz/dists")) {
            names.addAll(DISTS);
        } else if (path.equals("/var/lib/vz/private") || path.equals("/vz/private")) {
            node.containers().forEach(ct -> names.add(Integer.toString(ct.id())));
        } else if (Vzdump.isFolder(path)) {
            node.written().keySet().stream()
                    .filter(f -> f.startsWith(path + "/") && f.indexOf('/', path.length() + 1) < 0)
                    .forEach(f -> names.add(f.substring(path.length() + 1)));
        } else {
            return Optional.empty();
        }
        return Optional.of(names);
    }

    private static boolean isCache(OpenVzNode node, String path) {
        return path.equals(node.global().get("TEMPLATE") + CACHE) || path.equals("/vz/template/cache");
    }

    static int rm(OpenVzNode node, List<String> args, Output output) {
        int status = 0;
        for (String path : args) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean template = isCache(node, path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                    && name.endsWith(".tar.gz")
                    && node.templates().remove(name.substring(0, name.length() - ".tar.gz".length()));
            boolean written = node.written().remove(path) != null;
            if (!path.startsWith("-")
                    && !template
                    && !written
                    && !node.leftOvers().remove(name)
                    && !args.contains("-f")) {
                status = output.fail(1, "rm: cannot remove `" + path + "': No such file or directory");
            }
        }
        return status;
    }

    /** {@code tar [--numeric-owner] -C /private/ID -czf /template/cache/NAME.tar.gz .} makes a template. */
    static int tar(OpenVzNode node, List<String> args, Output output) {
        int file = args.indexOf("-czf") + 1;
        int folder = args.indexOf("-C") + 1;
        if (file == 0 || file >= args.size() || folder == 0 || folder >= args.size()) {
            return output.fail(2, "tar: the lab knows -C FOLDER -czf FILE only");
        }
        String area = args.get(folder);
        if (node.containers().stream().noneMatch(ct -> node.privateArea(ct.id()).equals(area))) {
            return output.fail(2, "tar: " + area + ": Cannot chdir: No such file or directory");
        }
        String path = args.get(file);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!isCache(node, path.substring(0, Math.max(0, path.lastIndexOf('/')))) || !name.endsWith(".tar.gz")) {
            return output.fail(2, "tar (child): " + path + ": Cannot open: No such file or directory");
        }
        node.templates().add(name.substring(0, name.length() - ".tar.gz".length()));
        return 0;
    }
}
