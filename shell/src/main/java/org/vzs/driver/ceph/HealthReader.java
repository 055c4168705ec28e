package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.Health;

/**
 * Reads {@code ceph health detail}: a map of checks since Luminous; before that a list {@code summary} with the status in
 * {@code overall_status}. Luminous prints both, and its {@code overall_status} is only a hint to use the other.
 */
final class HealthReader {
    private HealthReader() {}

    static Health.Report read(JsonNode json, List<String> flags) {
        List<Health.Check> checks = new ArrayList<>();
        String status;
        if (json.has("checks")) {
            status = json.path("status").asText();
            json.path("checks").properties().forEach(e -> checks.add(check(e.getKey(), e.getValue())));
        } else {
            status = json.path("overall_status").asText(json.path("status").asText());
            List<String> detail = texts(json.path("detail"));
            json.path("summary")
                    .forEach(s -> checks.add(new Health.Check(
                            "",
                            status(s.path("severity").asText()),
                            s.path("summary").asText(),
                            detail)));
        }
        return new Health.Report(status(status), checks, flags);
    }

    private static Health.Check check(String code, JsonNode check) {
        List<String> detail = new ArrayList<>();
        check.path("detail").forEach(d -> detail.add(d.path("message").asText()));
        String muted = check.path("muted").asBoolean() ? " (muted)" : "";
        return new Health.Check(
                code,
                status(check.path("severity").asText()),
                check.path("summary").path("message").asText() + muted,
                detail);
    }

    private static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(t -> all.add(t.asText()));
        return all;
    }

    /** An unknown word is taken for the worst: nobody is to sleep over it. */
    private static Health.Status status(String word) {
        return switch (word) {
            case "HEALTH_OK" -> Health.Status.OK;
            case "HEALTH_WARN" -> Health.Status.WARNING;
            default -> Health.Status.ERROR;
        };
    }
}
