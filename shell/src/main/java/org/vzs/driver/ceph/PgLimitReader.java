package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.driver.PgLimit;

/**
 * Finds the limit on placement groups for each OSD: since Luminous {@code mon_max_pg_per_osd}, before that
 * {@code mon_pg_warn_max_per_osd}, which can only be read out of the warning itself where {@code ceph config get} (since
 * Mimic) is missing.
 */
final class PgLimitReader {
    /** The default of {@code mon_pg_warn_max_per_osd} in the releases that have it. */
    private static final int OLD_DEFAULT = 300;

    private static final int USUAL_TARGET = 100;
    private static final Pattern WARNING = Pattern.compile("too many PGs per OSD \\(\\d+ > max (\\d{1,9})\\)");

    private final Ceph ceph;

    PgLimitReader(Ceph ceph) {
        this.ceph = ceph;
    }

    PgLimit read() {
        int max = setting("mon_max_pg_per_osd");
        if (max >= 0) {
            int target = setting("mon_target_pg_per_osd");
            return new PgLimit(max, target > 0 ? target : USUAL_TARGET, "mon_max_pg_per_osd");
        }
        Health.Report health = HealthReader.read(ceph.ask("health", "detail"), List.of());
        for (Health.Check check : health.checks()) {
            Matcher m = WARNING.matcher(check.summary());
            if (m.find()) {
                return new PgLimit(Integer.parseInt(m.group(1)), USUAL_TARGET, "the warning of the cluster");
            }
        }
        return new PgLimit(OLD_DEFAULT, USUAL_TARGET, "assumed: the default of mon_pg_warn_max_per_osd");
    }

    /** The setting's value; -1 if this release has no such command or setting. */
    private int setting(String name) {
        try {
            JsonNode value = ceph.ask("config", "get", "mon", name);
            return value.isNumber()
                    ? value.asInt()
                    : Integer.parseInt(value.asText().strip());
        } catch (NumberFormatException e) {
            return -1;
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.PROTOCOL) {
                throw e;
            }
            return -1;
        }
    }
}
