package org.vzs.repl.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.vzs.driver.SnapshotInfo;
import org.vzs.estate.Item;
import org.vzs.estate.VmSnapshot;
import org.vzs.script.api.VmSnapshotSelection;

/** Snapshots as trees, one under each machine. A parent that was not selected is shown, faint, to hold its children. */
final class SnapshotTree {
    private final int width;
    private final Glyphs glyphs;
    private final Set<String> chosen = new HashSet<>();
    private final List<AttributedString> lines = new ArrayList<>();

    private SnapshotTree(int width, Glyphs glyphs) {
        this.width = width;
        this.glyphs = glyphs;
    }

    static List<AttributedString> lines(VmSnapshotSelection selection, int width, Glyphs glyphs) {
        Map<Item.Key, List<VmSnapshot>> machines = new LinkedHashMap<>();
        for (VmSnapshot snapshot : selection.selection()) {
            machines.computeIfAbsent(snapshot.vm().key(), k -> new ArrayList<>())
                    .add(snapshot);
        }
        List<AttributedString> lines = new ArrayList<>();
        machines.values().forEach(snapshots -> {
            SnapshotTree tree = new SnapshotTree(width, glyphs);
            snapshots.forEach(s -> tree.chosen.add(s.id()));
            VmSnapshot first = snapshots.getFirst();
            tree.lines.add(new AttributedStringBuilder()
                    .styled(Words.HEADING, glyphs.fit(first.vm().name()))
                    .styled(Words.FAINT, " on " + first.endpoint())
                    .toAttributedString());
            tree.level(first.vm().info().snapshots(), "");
            lines.addAll(tree.lines);
        });
        return lines;
    }

    private void level(List<SnapshotInfo> level, String indent) {
        List<SnapshotInfo> shown = level.stream().filter(this::holds).toList();
        for (int i = 0; i < shown.size(); i++) {
            SnapshotInfo info = shown.get(i);
            boolean end = i == shown.size() - 1;
            String below = indent + (end ? "   " : glyphs.trunk());
            AttributedStringBuilder line = new AttributedStringBuilder()
                    .styled(Words.FAINT, indent + (end ? glyphs.lastBranch() : glyphs.branch()));
            if (chosen.contains(info.id())) {
                line.append(glyphs.fit(info.name()));
            } else {
                line.styled(Words.FAINT, glyphs.fit(info.name()));
            }
            when(info, line, below);
            level(info.children(), below);
        }
    }

    /** The date behind the name, or under it where both do not fit, as short as it takes. */
    private void when(SnapshotInfo info, AttributedStringBuilder line, String below) {
        String day = info.created().toString().substring(0, 10);
        String minute = info.created().toString().replaceFirst("T(\\d\\d:\\d\\d).*", " $1");
        String current = info.current() ? "  current" : "";
        if (FittedTable.width(line + "  " + minute + current) <= width) {
            lines.add(line.styled(Words.FAINT, "  " + minute)
                    .styled(Words.ADVICE, current)
                    .toAttributedString());
            return;
        }
        boolean whole = FittedTable.width(below + minute) <= width;
        lines.add(line.toAttributedString());
        lines.add(new AttributedString(below + (whole ? minute : day), Words.FAINT));
        if (info.current()) {
            lines.add(new AttributedStringBuilder()
                    .styled(Words.FAINT, below)
                    .styled(Words.ADVICE, "current")
                    .toAttributedString());
        }
    }

    private boolean holds(SnapshotInfo info) {
        return chosen.contains(info.id()) || info.children().stream().anyMatch(this::holds);
    }
}
