package org.vzs.driver.ceph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Connection;
import org.vzs.driver.PlacementGroup;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The lab's cluster begins as the one of the administrator's note: the same warning, the same figure in every place. */
class NotePlacementTest {
    private static final String NOTE = "/org/vzs/lab/ceph/pgs-per-osd.txt";

    @Test
    void everyFigureOfTheNotesMatrixAndItsWarning(@TempDir Path temp) throws IOException {
        try (LabFixture lab = new LabFixture(temp, LabOptions.standard());
                RemoteCommands remote = RemoteCommands.login(lab.endpoint("ceph1"), SshSettings.under(temp), "root");
                Connection connection = new CephDriver(SshSettings.under(temp)).connect(lab.endpoint("ceph1"))) {
            assertThat(remote.query(List.of("ceph", "health")).stdout())
                    .isEqualTo("HEALTH_WARN too many PGs per OSD (480 > max 300)\n");
            Map<String, Integer> counted = new HashMap<>();
            for (PlacementGroup group : connection.osds().orElseThrow().placementGroups()) {
                group.up().forEach(osd -> counted.merge(osd + " " + group.poolId(), 1, Integer::sum));
            }
            assertThat(counted).isEqualTo(note());
        }
    }

    private static Map<String, Integer> note() throws IOException {
        Map<String, Integer> figures = new HashMap<>();
        List<String> pools = new ArrayList<>();
        try (InputStream in = NotePlacementTest.class.getResourceAsStream(NOTE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.split("\\|", -1)[0].strip().split("\\s+", -1);
                if (words[0].equals("pool")) {
                    pools.addAll(List.of(words).subList(2, words.length));
                } else if (words[0].startsWith("osd.")) {
                    for (int i = 0; i < pools.size(); i++) {
                        figures.put(words[0].substring(4) + " " + pools.get(i), Integer.parseInt(words[i + 1]));
                    }
                }
            }
        }
        assertThat(figures).hasSize(12 * 15);
        return figures;
    }
}
