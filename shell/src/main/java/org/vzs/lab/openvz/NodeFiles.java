package org.vzs.lab.openvz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few files of a node that administrators read, and the programs that they do it with. */
final class NodeFiles {
    private static final Pattern CONF = Pattern.compile("/etc/(?:vz/conf|sysconfig/vz-scripts)/(\\d+)\\.conf");
    private static final String CACHE = "/cache";
    private static final List<String> DISTS = List.of(
            "altlinux.conf",
            "arch.conf",
            "centos.conf",
            "debian.conf",
            "default",
            "distribution.conf-template",
            "fedora-core.conf",
            "fedora.conf",
            "gentoo.conf",
            "mandrake.conf",
            "opensuse.conf",
            "owl.conf",
            "redhat.conf",
            "rhel.conf",
            "scripts",
            "slackware.conf",
            "suse.conf",
            "ubuntu.conf");

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
        Matcher m = CONF.matcher(path);
        if (m.matches()) {
            return node.container(Integer.parseInt(m.group(1))).map(ct -> lines(ct.conf()));
        }
        return switch (path) {
            case "/proc/user_beancounters" -> Optional.of(Beancounters.proc(node));
            case "/etc/vz/vz.conf", "/etc/sysconfig/vz" -> Optional.of(lines(node.global()));
            default -> Optional.ofNullable(node.written().get(path));
        };
    }

    private static String lines(Map<String, String> conf) {
        return conf.entrySet().stream()
                .map(e -> e.getKey() + "=\"" + e.getValue() + "\"\n")
                .collect(Collectors.joining());
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
            names.addAll(List.of("ve-basic.conf-sample", "ve-light.conf-sample", "ve-vswap-512m.conf-sample"));
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
