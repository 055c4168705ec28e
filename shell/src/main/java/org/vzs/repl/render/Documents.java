package org.vzs.repl.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.graalvm.polyglot.Value;
import org.vzs.script.TableData;
import org.vzs.script.api.ResultObject;
import org.vzs.script.api.ScriptObject;
import org.vzs.script.api.Tables;

/** A result as a document for other programs. The keys are the members' names, and never change. */
public final class Documents {
    /** The keys of a result in the order of the record that batch runs print. */
    private static final List<String> RESULT =
            List.of("endpoint", "id", "target", "action", "outcome", "task", "started", "ended", "detail");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    private Documents() {}

    /** JSON, indented. */
    public static String json(Value value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CSV with a header, after RFC 4180 but for the line ends, which are those of a text file. */
    public static String csv(Value value) {
        TableData table = value.hasArrayElements() ? Tables.of(value) : single(value);
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(table.columns());
            for (List<String> row : table.rows()) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static TableData single(Value value) {
        if (!value.hasMembers() || value.isString()) {
            return new TableData(List.of("value"), List.of(List.of(Tables.text(value))));
        }
        List<String> keys = keys(value);
        return new TableData(
                keys,
                List.of(keys.stream().map(k -> Tables.text(value.getMember(k))).toList()));
    }

    private static List<String> keys(Value value) {
        if (!value.isProxyObject() || !(value.asProxyObject() instanceof ScriptObject object)) {
            return List.copyOf(value.getMemberKeys());
        }
        List<String> keys = new ArrayList<>(object instanceof ResultObject ? RESULT : object.columns());
        object.propertyNames().stream().filter(n -> !keys.contains(n)).forEach(keys::add);
        return keys;
    }

    private static JsonNode node(Value value) {
        if (value.isNull()) {
            return NODES.nullNode();
        }
        if (value.isBoolean()) {
            return NODES.booleanNode(value.asBoolean());
        }
        if (value.isNumber()) {
            return value.fitsInLong() ? NODES.numberNode(value.asLong()) : NODES.numberNode(value.asDouble());
        }
        if (value.isString() || value.isInstant() || value.canExecute()) {
            return NODES.textNode(Tables.text(value));
        }
        if (value.hasArrayElements()) {
            ArrayNode array = NODES.arrayNode();
            for (long i = 0; i < value.getArraySize(); i++) {
                array.add(node(value.getArrayElement(i)));
            }
            return array;
        }
        if (!value.hasMembers()) {
            return NODES.textNode(value.toString());
        }
        ObjectNode object = NODES.objectNode();
        for (String key : keys(value)) {
            Value member = value.getMember(key);
            if (member != null && !member.canExecute()) {
                object.set(key, node(member));
            }
        }
        return object;
    }
}
