package org.vzs.lab.ceph;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that change something; answers and error numbers are those seen on 16.2. */
final class CephChanges {
    private static final Set<String> KEYWORDS = Set.of(
            ("version health detail osd pg pool dump df tree crush rule config get set tell create delete rm mksnap rmsnap"
                            + " set-quota application enable in out reweight unset ls rename pgs_brief stat")
                    .split(" "));

    private final LabCluster cluster;

    CephChanges(LabCluster cluster) {
        this.cluster = cluster;
    }

    /** Whether the word is part of a command's name. */
    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** What the command said; null if it changes nothing, or is none. */
    @Nullable
    String apply(List<String> words) {
        String said = said(words);
        if (said != null) {
            cluster.changed();
        }
        return said;
    }

    private @Nullable String said(List<String> w) {
        if (w.size() >= 4 && w.subList(0, 2).equals(List.of("osd", "pool"))) {
            return new PoolChanges(cluster).apply(w.subList(2, w.size()));
        }
        if (w.size() == 5 && w.subList(0, 2).equals(List.of("config", "set"))) {
            cluster.settings().put(w.get(3), w.get(4));
            return "";
        }
        if (w.size() >= 4 && w.subList(0, 3).equals(List.of("tell", "mon.*", "injectargs"))) {
            return inject(w.get(3));
        }
        if (w.size() >= 3 && w.getFirst().equals("osd")) {
            return osd(w);
        }
        return null;
    }

    private String inject(String argument) {
        int equals = argument.indexOf('=');
        if (!argument.startsWith("--") || equals < 0) {
            throw new Refusal("EINVAL", "injectargs: not an option: " + argument);
        }
        String name = argument.substring(2, equals).replace('-', '_');
        cluster.settings().put(name, argument.substring(equals + 1));
        return name + " = '" + argument.substring(equals + 1) + "'";
    }

    private @Nullable String osd(List<String> w) {
        return switch (w.get(1)) {
            case "set" -> {
                cluster.flags().add(w.get(2));
                yield w.get(2) + " is set";
            }
            case "unset" -> {
                cluster.flags().remove(w.get(2));
                yield w.get(2) + " is unset";
            }
            case "in" -> mark(w.get(2), true);
            case "out" -> mark(w.get(2), false);
            case "reweight" -> reweight(w);
            default -> null;
        };
    }

    private @Nullable LabOsd find(String id) {
        String number = id.startsWith("osd.") ? id.substring(4) : id;
        return number.matches("\\d{1,9}") ? cluster.osds().get(Integer.parseInt(number)) : null;
    }

    private String mark(String id, boolean in) {
        LabOsd osd = find(id);
        if (osd == null) {
            return "osd." + id + " does not exist. ";
        }
        String word = in ? "in" : "out";
        if (osd.in == in) {
            return "osd." + osd.id + " is already " + word + ". ";
        }
        osd.in = in;
        return "marked " + word + " osd." + osd.id + ". ";
    }

    private String reweight(List<String> w) {
        LabOsd osd = find(w.get(2));
        if (osd == null) {
            throw new Refusal("ENOENT", "osd." + w.get(2) + " does not exist");
        }
        int fixed = (int) (Double.parseDouble(w.get(3)) * 0x10000);
        osd.reweight = fixed / (double) 0x10000;
        return "reweighted osd." + osd.id + " to " + w.get(3) + " (" + Integer.toHexString(fixed) + ")";
    }
}
