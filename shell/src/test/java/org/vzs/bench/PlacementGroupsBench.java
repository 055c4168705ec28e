package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Health;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.PgLimit;
import org.vzs.driver.Placement;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.ceph.PgReader;
import org.vzs.estate.PgAdvice;
import org.vzs.estate.PgMatrix;
import org.vzs.size.Size;

/** From the text of a generated dump of 100,000 placement groups to the matrix and its advice; under two seconds, cold. */
class PlacementGroupsBench {
    private static final int POOLS = 50;
    private static final int GROUPS = 2000;
    private static final int OSDS = 1000;

    @Test
    void oneHundredThousand() throws IOException {
        String dump = dump();
        List<PoolInfo> pools = new ArrayList<>();
        for (int i = 1; i <= POOLS; i++) {
            pools.add(new PoolInfo(
                    "" + i,
                    "pool" + i,
                    "replicated",
                    Size.ofBytes(i),
                    Size.ofBytes(i),
                    Size.ZERO,
                    null,
                    null,
                    Health.Status.OK,
                    "",
                    new Placement(GROUPS, GROUPS, 3, 1, 2, "rule", 0, null),
                    List.of()));
        }
        List<OsdInfo> osds = new ArrayList<>();
        for (int i = 0; i < OSDS; i++) {
            osds.add(new OsdInfo(i, "h", "hdd", true, true, 1, 1, Size.ZERO, Size.ZERO, Size.ZERO, 0));
        }
        long begun = System.nanoTime();
        PgMatrix matrix;
        try (JsonParser json = new JsonFactory().createParser(dump)) {
            matrix = PgMatrix.of(PgReader.read(json), pools, osds, new PgLimit(250, 100, "x"), PgMatrix.View.UP);
        }
        PgAdvice advice = PgAdvice.of(matrix);
        double millis = (System.nanoTime() - begun) / 1e6;
        Table.print("placement-groups", Map.of("100,000 placement groups", millis), Map.of());
        assertThat(matrix.sum()).isEqualTo(POOLS * GROUPS * 3);
        assertThat(advice.changes()).hasSize(POOLS);
        assertThat(millis).isLessThan(2000);
    }

    private static String dump() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("{\"pg_ready\":true,\"pg_stats\":[");
        for (int pool = 1; pool <= POOLS; pool++) {
            for (int seed = 0; seed < GROUPS; seed++) {
                int first = random.nextInt(OSDS);
                String set = "[" + first + "," + (first + 1) % OSDS + "," + (first + 2) % OSDS + "]";
                text.append(pool + seed == 1 ? "" : ",")
                        .append("{\"pgid\":\"")
                        .append(pool)
                        .append('.')
                        .append(Integer.toHexString(seed))
                        .append("\",\"state\":\"active+clean\",\"up\":")
                        .append(set)
                        .append(",\"acting\":")
                        .append(set)
                        .append(",\"up_primary\":")
                        .append(first)
                        .append(",\"acting_primary\":")
                        .append(first)
                        .append('}');
            }
        }
        return text.append("]}").toString();
    }
}
