package org.vzs.lab.vsphere;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code estate.txt}, or makes up a large estate from its hosts. */
final class EstateFile {
    private static final String[] TEAMS = {"web", "db", "app", "batch", "mail"};

    private EstateFile() {}

    static Estate builtIn() {
        List<Estate.HostRow> hosts = new ArrayList<>();
        List<Estate.DatastoreRow> datastores = new ArrayList<>();
        List<Estate.VmRow> vms = new ArrayList<>();
        String section = "";
        for (String line : text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.strip();
                continue;
            }
            String[] c = line.split("\\|", -1);
            for (int i = 0; i < c.length; i++) {
                c[i] = c[i].strip();
            }
            switch (section) {
                case "[hosts]" ->
                    hosts.add(new Estate.HostRow(c[0], c[1], Integer.parseInt(c[2]), Integer.parseInt(c[3]), c[4]));
                case "[datastores]" ->
                    datastores.add(new Estate.DatastoreRow(c[0], c[1], Long.parseLong(c[2]), Long.parseLong(c[3])));
                default -> vms.add(vm(c));
            }
        }
        return new Estate(hosts, datastores, vms);
    }

    private static Estate.VmRow vm(String[] c) {
        return new Estate.VmRow(
                c[0],
                c[1],
                c[2],
                c[3],
                c[4],
                c[5],
                Integer.parseInt(c[6]),
                Integer.parseInt(c[7]),
                Long.parseLong(c[8]),
                c[9],
                c[10],
                c.length > 11 ? c[11] : "");
    }

    /** {@code count} machines named {@code web-00001}, {@code db-00002} …, every third one off, all with VMware Tools. */
    static Estate generated(int count) {
        Estate base = builtIn();
        List<Estate.VmRow> vms = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String team = TEAMS[i % TEAMS.length];
            String name = String.format(Locale.ROOT, "%s-%05d", team, i);
            String host = base.hosts().get(i % base.hosts().size()).name();
            String datastore = base.datastores().get(i % 2).name();
            String power = i % 3 == 0 ? "off" : "on";
            String snapshots = i % 10 == 0 ? "nightly*" : "";
            vms.add(new Estate.VmRow(team, name, host, datastore, power, "up", 2, 4096, 40, "debian", snapshots, ""));
        }
        return new Estate(base.hosts(), base.datastores(), vms);
    }

    private static String text() {
        try (InputStream in = EstateFile.class.getResourceAsStream("estate.txt")) {
            if (in == null) {
                throw new IllegalStateException("estate.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
