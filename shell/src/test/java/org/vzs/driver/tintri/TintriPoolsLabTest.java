package org.vzs.driver.tintri;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Health;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.contract.FixedPoolsContract;
import org.vzs.size.Size;

/** The lab's tintri1 as a pool. */
@SuppressWarnings("NullAway.Init")
class TintriPoolsLabTest extends FixedPoolsContract {
    @TempDir
    static Path temp;

    private static TintriLab lab;

    @BeforeAll
    static void connect() {
        lab = new TintriLab(temp);
    }

    @AfterAll
    static void end() {
        lab.close();
    }

    @Override
    protected Pools pools() {
        return lab.connection.pools().orElseThrow();
    }

    @Test
    void itIsTheOneDatastoreOfTheNote() {
        assertThat(pools().list()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("tintri1");
            assertThat(p.type()).isEqualTo("vmstore");
            // 8.5 TB on the data sheet.
            assertThat(p.capacity().toDouble()).isBetween(8.49e12, 8.51e12);
            assertThat(p.provisioned()).isGreaterThan(p.capacity());
            assertThat(p.health()).isEqualTo(Health.Status.OK);
        });
    }

    @Test
    void moreThanTwoToTheSixtyThreeBytesAreASizeLikeAnyOther() {
        lab.lab.fault("GET_datastore=fault:HugeNumbers*1");
        PoolInfo huge = pools().list().getFirst();
        assertThat(huge.capacity().bytes().bitLength()).isGreaterThan(63);
        assertThat(huge.capacity())
                .isEqualTo(new Size(new java.math.BigDecimal("98765432109876.5")
                        .multiply(new java.math.BigDecimal(1L << 30))
                        .toBigInteger()));
    }
}
