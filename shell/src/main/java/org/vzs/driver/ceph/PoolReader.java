package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.driver.Placement;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.PoolSnapshot;
import org.vzs.size.Size;

/** Puts {@code osd dump}, {@code df detail}, {@code osd crush rule dump} and {@code health detail} together. */
final class PoolReader {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx");

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final JsonNode dump;
    private final Map<String, JsonNode> stats;
    private final Map<String, String> rules;
    private final Health.Report health;

    PoolReader(JsonNode dump, JsonNode df, JsonNode ruleDump, JsonNode healthDetail) {
        this.dump = dump;
        this.stats = OsdMap.all(df.path("pools"))
                .collect(Collectors.toMap(p -> p.path("id").asText(), p -> p.path("stats"), (a, b) -> a));
        this.rules = OsdMap.all(ruleDump)
                .collect(Collectors.toMap(
                        r -> r.path("rule_id").asText(),
                        r -> r.path("rule_name").asText(),
                        (a, b) -> a));
        this.health = HealthReader.read(healthDetail, List.of());
    }

    List<PoolInfo> read() {
        return OsdMap.pools(dump).map(this::pool).toList();
    }

    private PoolInfo pool(JsonNode pool) {
        JsonNode own = stats.getOrDefault(OsdMap.id(pool), dump.path("no such member"));
        // Before Nautilus bytes_used was what is now called stored: the data itself, without its copies.
        Size used = bytes(own.has("stored") ? own.path("stored") : own.path("bytes_used"));
        Size free = bytes(own.path("max_avail"));
        Size quota = bytes(pool.path("quota_max_bytes"));
        if (!quota.isZero() && quota.minus(used).compareTo(free) < 0) {
            free = quota.minus(used);
        }
        List<String> troubles = troubles(pool);
        return new PoolInfo(
                OsdMap.id(pool),
                OsdMap.name(pool),
                pool.path("type").asInt() == 3 ? "erasure" : "replicated",
                used.plus(free),
                used,
                free,
                null,
                quota.isZero() ? null : quota,
                status(pool, troubles),
                String.join("; ", troubles),
                placement(pool, own),
                snapshots(pool));
    }

    private Placement placement(JsonNode pool, JsonNode own) {
        int now = pool.path("pg_num").asInt();
        long objects = count(pool.path("quota_max_objects"));
        // Jewel: crush_ruleset; since Luminous: crush_rule.
        String rule = pool.path(pool.has("crush_rule") ? "crush_rule" : "crush_ruleset")
                .asText();
        return new Placement(
                now,
                pool.path("pg_num_target").asInt(now),
                pool.path("size").asInt(),
                dataChunks(pool),
                pool.path("min_size").asInt(),
                rules.getOrDefault(rule, rule),
                count(own.path("objects")),
                objects == 0 ? null : objects);
    }

    /** The k of its erasure code, which is printed as a text. */
    private int dataChunks(JsonNode pool) {
        String profile = pool.path("erasure_code_profile").asText();
        return Math.max(
                1, dump.path("erasure_code_profiles").path(profile).path("k").asInt(1));
    }

    private List<String> troubles(JsonNode pool) {
        List<String> troubles = new ArrayList<>();
        for (String flag : pool.path("flags_names").asText().split(",", -1)) {
            switch (flag) {
                case "full_quota" -> troubles.add("full: its quota is used up");
                case "full", "full_no_quota" -> troubles.add("full: it takes no writes");
                case "backfillfull" -> troubles.add("too full to take data that moves");
                case "nearfull" -> troubles.add("nearly full");
                default -> {
                    // Says nothing of its health.
                }
            }
        }
        String named = "pool '" + OsdMap.name(pool) + "'";
        for (Health.Check check : health.checks()) {
            check.detail().stream().filter(d -> d.contains(named)).forEach(troubles::add);
        }
        return troubles.stream().distinct().toList();
    }

    private static Health.Status status(JsonNode pool, List<String> troubles) {
        String flags = "," + pool.path("flags_names").asText() + ",";
        if (flags.contains(",full,") || flags.contains(",full_quota,") || flags.contains(",full_no_quota,")) {
            return Health.Status.ERROR;
        }
        return troubles.isEmpty() ? Health.Status.OK : Health.Status.WARNING;
    }

    private static List<PoolSnapshot> snapshots(JsonNode pool) {
        return OsdMap.all(pool.path("pool_snaps"))
                .map(s -> new PoolSnapshot(
                        s.path("snapid").asText(),
                        s.path("name").asText(),
                        created(s.path("stamp").asText())))
                .toList();
    }

    /** Releases before Octopus print the local time without its zone. */
    private static @Nullable Instant created(String stamp) {
        try {
            return OffsetDateTime.parse(stamp, STAMP).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The device counts in unsigned 64 bits; more than half of that is as good as no end. */
    static long count(JsonNode number) {
        return bytes(number).bytes().min(MOST).longValue();
    }

    /** Sums of a large cluster can be beyond 64 bits. */
    static Size bytes(JsonNode number) {
        return number.isNumber() && number.bigIntegerValue().signum() > 0
                ? new Size(number.bigIntegerValue())
                : Size.ZERO;
    }
}
