package org.vzs.driver.ontap;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;

/** What is on a 7-Mode filer. Thread-safe. */
final class Filer7 implements Filers {
    private static final Pattern RELEASE = Pattern.compile("(?i)NetApp Release (\\S+?)(?: 7-Mode)?:.*");
    private static final Pattern SYSTEM = Pattern.compile("(?i)System ID: (\\S+) \\(([^)]+)\\).*");
    private static final Pattern MODEL = Pattern.compile("(?i)Model Name:\\s*(\\S.*)");

    private final Ontap7 ontap;

    Filer7(Ontap7 ontap) {
        this.ontap = ontap;
    }

    @Override
    public FilerInfo filer() {
        return ontap.ask(Filer7::info, "sysconfig");
    }

    private static FilerInfo info(String answer) {
        String version = first(RELEASE, answer, 1);
        if (version.isEmpty()) {
            throw new IllegalArgumentException("no line 'NetApp Release'");
        }
        return new FilerInfo(
                first(SYSTEM, answer, 2),
                "Data ONTAP 7-Mode",
                version,
                first(MODEL, answer, 1),
                first(SYSTEM, answer, 1));
    }

    private static String first(Pattern pattern, String answer, int group) {
        for (String line : Lines.of(answer)) {
            Matcher m = pattern.matcher(line.strip());
            if (m.matches()) {
                return m.group(group).strip();
            }
        }
        return "";
    }

    @Override
    public List<AggregateInfo> aggregates() {
        Map<String, DfReader.Space> spaces = ontap.ask(DfReader::read, "df", "-A", "-k");
        return ontap.ask(StatusReader::read, "aggr", "status").stream()
                .map(row -> {
                    DfReader.Space space = spaces.get(row.name());
                    List<String> bad =
                            row.words().stream().filter(AggregateHealth::bad).toList();
                    return new AggregateInfo(
                            row.name(),
                            row.state(),
                            row.words().stream()
                                    .filter(w -> w.startsWith("raid"))
                                    .findFirst()
                                    .orElse(""),
                            row.words().contains("hybrid") || row.words().contains("hybrid_enabled=on"),
                            space == null ? null : space.total(),
                            space == null ? null : space.used(),
                            AggregateHealth.of(row.state(), bad),
                            row.state().equals("online") ? String.join(", ", bad) : row.state());
                })
                .toList();
    }

    @Override
    public List<FilerVolume> volumes() {
        Map<String, DfReader.Space> spaces = ontap.ask(DfReader::volumes, "df", "-k");
        Map<String, List<FilerSnapshot>> snapshots =
                ontap.ask(SnapListReader::read, "snap", "list").stream().collect(groupingBy(FilerSnapshot::volume));
        return ontap.ask(StatusReader::read, "vol", "status", "-v").stream()
                .map(row -> {
                    DfReader.Space space = row.state().equals("online") ? spaces.get(row.name()) : null;
                    return new FilerVolume(
                            row.name(),
                            row.state(),
                            row.aggregate(),
                            space == null ? null : space.total(),
                            space == null ? null : space.used(),
                            row.parent(),
                            row.snapshot(),
                            row.words(),
                            snapshots.getOrDefault(row.name(), List.of()));
                })
                .toList();
    }

    @Override
    public List<FilerLun> luns() {
        return ontap.ask(LunReader::read, "lun", "show", "-v");
    }

    @Override
    public List<FilerMirror> mirrors() {
        return ontap.ask(MirrorReader::read, "snapmirror", "status");
    }

    @Override
    public List<FilerDisk> disks() {
        return ontap.ask(RaidReader::read, "sysconfig", "-r");
    }
}
