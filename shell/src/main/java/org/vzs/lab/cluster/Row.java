package org.vzs.lab.cluster;

import java.util.Map;
import java.util.TreeMap;

/** One thing of a table. Its fields have the names that {@code -fields} of the command line knows. */
final class Row {
    private final TreeMap<String, String> fields = new TreeMap<>();

    /** Names and values in turn. */
    static Row of(String... pairs) {
        Row row = new Row();
        for (int i = 0; i < pairs.length; i += 2) {
            row.set(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    static Row of(Map<?, ?> json) {
        Row row = new Row();
        json.forEach((name, value) -> row.set((String) name, (String) value));
        return row;
    }

    /** Empty if it is not set. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean is(String field, String value) {
        return get(field).equals(value);
    }

    long number(String field) {
        return get(field).isEmpty() ? 0 : Long.parseLong(get(field));
    }

    Row set(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Row set(String field, long value) {
        return set(field, Long.toString(value));
    }

    /** What a volume, LUN or snapshot of a volume goes by: {@code svm:volume}. */
    String place() {
        return get("vserver") + ":" + get("volume");
    }

    Map<String, String> json() {
        return Map.copyOf(fields);
    }
}
