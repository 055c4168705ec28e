package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.Connection;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.contract.FixedPoolsContract;
import org.vzs.lab.LabOptions;
import org.vzs.size.Size;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The aggregates of the lab's filer and cluster as pools. */
class FilerPoolsLabTest extends FixedPoolsContract {
    @TempDir
    Path temp = Path.of("");

    private LabFixture lab;
    private Connection filer;
    private Connection cluster;

    @BeforeEach
    void connect() {
        lab = new LabFixture(temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
        filer = new Ontap7Driver(SshSettings.under(temp)).connect(lab.endpoint("filer1"));
        cluster = new OntapDriver(SshSettings.under(temp)).connect(lab.endpoint("cluster1"));
    }

    @AfterEach
    void end() {
        filer.close();
        cluster.close();
        lab.close();
    }

    @Override
    protected Pools pools() {
        return filer.pools().orElseThrow();
    }

    @Test
    void eachAggregateOfBothModesIsAPoolWithWhatItsVolumesPromise() {
        for (Connection c : List.of(filer, cluster)) {
            List<AggregateInfo> aggregates = c.filers().orElseThrow().aggregates();
            List<FilerVolume> volumes = c.filers().orElseThrow().volumes();
            List<PoolInfo> pools = c.pools().orElseThrow().list();
            assertThat(pools).hasSameSizeAs(aggregates);
            for (AggregateInfo a : aggregates) {
                Size promised = volumes.stream()
                        .filter(v -> v.aggregate().equals(a.name()))
                        .map(FilerVolume::capacity)
                        .filter(java.util.Objects::nonNull)
                        .reduce(Size.ZERO, Size::plus);
                assertThat(pools).anySatisfy(p -> {
                    assertThat(p.name()).isEqualTo(a.name());
                    assertThat(p.type()).isEqualTo(a.raid());
                    assertThat(p.capacity()).isEqualTo(a.capacity());
                    assertThat(p.used()).isEqualTo(a.used());
                    assertThat(p.provisioned()).isEqualTo(promised);
                    assertThat(p.health()).isEqualTo(a.health());
                });
            }
            assertThat(pools).anySatisfy(p -> assertThat(p.provisioned()).isGreaterThan(Size.ZERO));
        }
    }
}
