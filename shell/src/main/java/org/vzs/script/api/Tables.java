package org.vzs.script.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.vzs.script.TableData;

/** Turns what scripts hold into tables and texts. */
public final class Tables {
    private Tables() {}

    /** A table of a list: of objects by their members, of anything else with one column. */
    public static TableData of(Value list) {
        List<Value> elements = new ArrayList<>();
        for (long i = 0; i < list.getArraySize(); i++) {
            elements.add(list.getArrayElement(i));
        }
        List<String> columns = columns(list, elements);
        List<List<String>> rows = new ArrayList<>();
        for (Value element : elements) {
            rows.add(columns.stream().map(c -> cell(element, c)).toList());
        }
        return new TableData(columns, rows);
    }

    private static List<String> columns(Value list, List<Value> elements) {
        if (list.isProxyObject() && list.asProxyObject() instanceof ScriptObject object) {
            return object.columns();
        }
        if (!elements.isEmpty()
                && elements.getFirst().isProxyObject()
                && elements.getFirst().asProxyObject() instanceof ScriptObject first) {
            return first.columns();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Value element : elements) {
            if (element.hasMembers() && !element.isString() && !element.hasArrayElements()) {
                names.addAll(element.getMemberKeys());
            }
        }
        return names.isEmpty() ? List.of("value") : List.copyOf(names);
    }

    private static String cell(Value element, String column) {
        if (element.hasMembers() && element.hasMember(column)) {
            return text(element.getMember(column));
        }
        return column.equals("value") ? text(element) : "";
    }

    /** A value on one or more lines, as a person would write it. */
    public static String text(Value value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isInstant()) {
            return value.asInstant().toString();
        }
        if (value.isProxyObject()
                && (value.asProxyObject() instanceof ScriptObject || value.asProxyObject() instanceof ValuesObject)) {
            return value.asProxyObject().toString();
        }
        if (value.fitsInLong()) {
            return Long.toString(value.asLong());
        }
        if (value.hasArrayElements()) {
            List<String> parts = new ArrayList<>();
            for (long i = 0; i < value.getArraySize(); i++) {
                parts.add(text(value.getArrayElement(i)));
            }
            return String.join(", ", parts);
        }
        return value.toString();
    }
}
