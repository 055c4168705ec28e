package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code vol status} and {@code aggr status}. Status and options of one row are spread over as many lines as need be. */
final class StatusReader {
    /**
     * A row.
     *
     * @param name of the volume or aggregate
     * @param state such as {@code online}
     * @param words status and options, such as {@code raid_dp} and {@code guarantee=none}
     * @param aggregate that contains the volume; empty if not said
     * @param parent the volume that this is a clone of; null if none
     * @param snapshot the snapshot under the clone; null if none
     */
    record Row(
            String name,
            String state,
            List<String> words,
            String aggregate,
            @Nullable String parent,
            @Nullable String snapshot) {}

    private static final Pattern HEADING = Pattern.compile("(?i)^\\s*(?:Volume|Aggr)\\s+State\\s+Status\\b.*");
    private static final Pattern ROW = Pattern.compile("^\\s*(\\S+)\\s+"
            + "(online|offline|restricted|creating|mounting|unmounting|failed|partial|foreign|inconsistent|iron"
            + "|initializing|copying|limbo|quiesced|quiescing|frozen|destroying|unknown)\\b[\\s,]*(.*)$");
    private static final Pattern AGGREGATE = Pattern.compile("(?i)Containing aggregate: '?([^'\\s]+)'?");
    private static final Pattern CLONE =
            Pattern.compile("(?i)Clone, backed by volume '([^']*)',\\s*snapshot '([^']*)'");

    private StatusReader() {}

    static List<Row> read(String answer) {
        List<Row> rows = new ArrayList<>();
        Matcher head = null;
        StringBuilder rest = new StringBuilder();
        for (String line : Lines.of(answer)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                add(rows, head, rest);
                head = row;
                rest = new StringBuilder(row.group(3));
            } else if (!HEADING.matcher(line).matches()) {
                rest.append(' ').append(line.strip());
            }
        }
        add(rows, head, rest);
        return rows;
    }

    private static void add(List<Row> rows, @Nullable Matcher head, StringBuilder rest) {
        if (head == null) {
            return;
        }
        Matcher aggregate = AGGREGATE.matcher(rest);
        Matcher clone = CLONE.matcher(rest);
        boolean contained = aggregate.find();
        boolean cloned = clone.find();
        int end = Math.min(contained ? aggregate.start() : rest.length(), cloned ? clone.start() : rest.length());
        List<String> words = Pattern.compile("[,\\s]+")
                .splitAsStream(rest.substring(0, end).strip())
                .filter(w -> !w.isEmpty())
                .toList();
        rows.add(new Row(
                head.group(1),
                head.group(2),
                words,
                contained ? aggregate.group(1) : "",
                cloned ? clone.group(1) : null,
                cloned ? clone.group(2) : null));
    }
}
