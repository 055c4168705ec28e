package org.vzs.driver.vsphere;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vzs.driver.SnapshotInfo;

/** Reads a VirtualMachineSnapshotInfo. */
final class SnapshotTree {
    private SnapshotTree() {}

    /** The roots of the tree; none for a machine without snapshots, whose property is not set. */
    static List<SnapshotInfo> of(Xml snapshot) {
        return nodes(snapshot.all("rootSnapshotList"), snapshot.text("currentSnapshot"));
    }

    /** The first node that is meant, from the roots on. */
    static Optional<SnapshotInfo> find(List<SnapshotInfo> nodes, Predicate<SnapshotInfo> meant) {
        for (SnapshotInfo node : nodes) {
            if (meant.test(node)) {
                return Optional.of(node);
            }
            Optional<SnapshotInfo> below = find(node.children(), meant);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static List<SnapshotInfo> nodes(List<Xml> nodes, String current) {
        return nodes.stream().map(n -> node(n, current)).toList();
    }

    private static SnapshotInfo node(Xml node, String current) {
        String id = node.text("snapshot");
        return new SnapshotInfo(
                id,
                Names.decode(node.text("name")),
                node.text("description"),
                time(node.text("createTime")),
                PowerStates.of(node.text("state")),
                node.child("quiesced").isTrue(),
                id.equals(current),
                nodes(node.all("childSnapshotList"), current));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
