package org.vzs.driver.openvz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerState;

/** Reads what {@code vzlist -a -j} prints. */
final class VzList {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * vzlist writes each text on a line of its own and escapes nothing ({@code print_json_str} in vzlist.c), so that a
     * quote in a description makes its output no JSON.
     */
    private static final Pattern TEXT_LINE = Pattern.compile("( {4}\"[a-z_.]+\": \")(.*)(\",?)");

    private VzList() {}

    /**
     * The containers in {@code text}.
     *
     * @throws JsonProcessingException if it is not what vzlist prints
     */
    static List<ContainerInfo> parse(String text) throws JsonProcessingException {
        String escaped = text.lines().map(VzList::escape).collect(Collectors.joining("\n"));
        List<ContainerInfo> all = new ArrayList<>();
        for (JsonNode each : JSON.readTree(escaped)) {
            all.add(container(each));
        }
        return all;
    }

    private static String escape(String line) {
        Matcher m = TEXT_LINE.matcher(line);
        if (!m.matches()) {
            return line;
        }
        StringBuilder value = new StringBuilder();
        for (char c : m.group(2).toCharArray()) {
            if (c == '"' || c == '\\') {
                value.append('\\').append(c);
            } else if (c < ' ') {
                value.append(String.format("\\u%04x", (int) c));
            } else {
                value.append(c);
            }
        }
        return m.group(1) + value + m.group(3);
    }

    private static ContainerInfo container(JsonNode ve) {
        Map<String, ContainerLimit> limits = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : ve.properties()) {
            if (field.getValue().isObject()) {
                limit(field.getKey(), field.getValue(), limits);
            }
        }
        return new ContainerInfo(
                ve.path("ctid").asText(),
                text(ve, "name"),
                text(ve, "hostname"),
                ContainerState.of(ve.path("status").asText()),
                list(ve.path("ip")),
                text(ve, "ostemplate"),
                text(ve, "description"),
                ve.path("onboot").asBoolean(false),
                ve.path("cpuunits").asLong(0),
                ve.path("cpulimit").asLong(0),
                ve.path("ioprio").asInt(-1),
                text(ve, "layout"),
                limits);
    }

    private static void limit(String name, JsonNode value, Map<String, ContainerLimit> limits) {
        if (value.has("held")) {
            limits.put(
                    name,
                    new ContainerLimit(
                            value.path("held").asLong(),
                            value.path("maxheld").asLong(),
                            value.path("barrier").asLong(),
                            value.path("limit").asLong(),
                            value.path("failcnt").asLong()));
        } else if (value.has("usage")) {
            long usage = value.path("usage").asLong();
            limits.put(
                    name,
                    new ContainerLimit(
                            usage,
                            usage,
                            value.path("softlimit").asLong(),
                            value.path("hardlimit").asLong(),
                            0));
        }
    }

    private static String text(JsonNode ve, String field) {
        // A missing text is null, and vzctl 3 wrote a dash.
        String text = ve.path(field).asText("");
        return ve.path(field).isNull() || text.equals("-") ? "" : text;
    }

    private static List<String> list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(v -> texts.add(v.asText()));
        return texts;
    }
}
