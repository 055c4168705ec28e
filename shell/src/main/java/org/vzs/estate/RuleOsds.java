package org.vzs.estate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vzs.driver.Placement;

/**
 * On which OSDs the pools of each CRUSH rule lie, and which rules share theirs: an erasure-coded pool has a rule of its own, and
 * lies on the same disks as the others all the same.
 */
final class RuleOsds {
    private final Map<String, BitSet> osds = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private RuleOsds() {}

    static RuleOsds of(PgMatrix matrix) {
        RuleOsds rules = new RuleOsds();
        for (int c = 0; c < matrix.columns().size(); c++) {
            Placement placement = matrix.columns().get(c).pool().placement();
            if (placement != null) {
                BitSet own = rules.osds.computeIfAbsent(placement.rule(), r -> new BitSet());
                for (int row = 0; row < matrix.rows().size(); row++) {
                    if (matrix.rows().get(row).counts().get(c) > 0) {
                        own.set(row);
                    }
                }
            }
        }
        rules.osds.keySet().forEach(rule -> rules.groups.computeIfAbsent(rule, r -> rules.named(r)));
        return rules;
    }

    /** The first of all rules that share OSDs with this one, be it by way of another. */
    private String named(String rule) {
        BitSet all = (BitSet) osd(rule).clone();
        Set<String> found = new HashSet<>(Set.of(rule));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, BitSet> other : osds.entrySet()) {
                if (other.getValue().intersects(all) && found.add(other.getKey())) {
                    all.or(other.getValue());
                    more = true;
                }
            }
        }
        // The same name whoever of the group comes first.
        return found.stream().min(String::compareTo).orElse(rule);
    }

    private BitSet osd(String rule) {
        return osds.getOrDefault(rule, new BitSet());
    }

    /** What names all rules that lie on the same OSDs as this one. */
    String group(String rule) {
        return groups.getOrDefault(rule, rule);
    }

    /** How many OSDs the pools of a rule are spread over. */
    int count(String rule) {
        return osd(rule).cardinality();
    }
}
