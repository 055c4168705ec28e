package org.vzs.driver.storwize;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Health;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.Tiering;
import org.vzs.driver.contract.PoolsContract;
import org.vzs.size.Size;

/** The pools of the Storwize driver against the lab's v7000. */
class StorwizePoolsLabTest extends PoolsContract {
    @TempDir
    Path temp = Path.of("");

    private StorwizeLab lab;
    private int next = 1;

    @BeforeEach
    void connect() {
        lab = new StorwizeLab(temp);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    @Override
    protected Pools pools() {
        return lab.connection.pools().orElseThrow();
    }

    @Override
    protected String freshName() {
        return "pool_" + next++;
    }

    @Override
    protected String hostileName() {
        return "My  Pool - nr.1 _";
    }

    @Override
    protected PoolAction someChange() {
        return new PoolAction.SetTiering("off");
    }

    @Override
    protected void changeOne(String id, String name) throws InterruptedException {
        done(perform(id, new PoolAction.SetTiering("off")));
        assertThat(tiering(name).mode()).isEqualTo("off");
    }

    @Override
    protected PoolAction.Create create() {
        return new PoolAction.Create(0, 0, "", "", Size.parse("64M"));
    }

    private Tiering tiering(String name) {
        return requireNonNull(pool(name).tiering());
    }

    @Test
    void figuresAreInBytesAndBelongTogether() {
        PoolInfo pool = pool("Production Pool");
        assertThat(pool.capacity()).isEqualTo(Size.parse("4184G"));
        assertThat(pool.used().plus(pool.free())).isEqualTo(pool.capacity());
        assertThat(pool.provisioned()).isEqualTo(Size.parse("3322G"));
        assertThat(pool.health()).isEqualTo(Health.Status.OK);
        assertThat(pool.tiering()).isEqualTo(new Tiering(Size.parse("1G"), "auto", "active"));
    }

    @Test
    void easyTierIsSwitchedOnceAndReadBack() throws InterruptedException {
        String id = pool("Production Pool").id();
        for (String mode : new String[] {"off", "on", "auto"}) {
            done(perform(id, new PoolAction.SetTiering(mode)));
            asWanted(perform(id, new PoolAction.SetTiering(mode)));
            assertThat(tiering("Production Pool").mode()).isEqualTo(mode);
        }
        done(perform(id, new PoolAction.SetTiering("off")));
        assertThat(tiering("Production Pool").status()).isEqualTo("inactive");
    }

    @Test
    void aPoolWithVolumesIsRemovedByForceOnly() throws InterruptedException {
        String id = pool("backup_pool").id();
        failed(perform(id, new PoolAction.Delete(false)), "CMMVC6037E");
        assertThat(find("backup_pool")).isPresent();
        done(perform(id, new PoolAction.Delete(true)));
        assertThat(find("backup_pool")).isEmpty();
    }

    @Test
    void extentsStayAsTheyAreAndArePowersOfTwo() throws InterruptedException {
        String name = freshName();
        done(perform(name, create()));
        failed(perform(name, new PoolAction.Create(0, 0, "", "", Size.parse("128M"))), "extents of 64 MiB");
        failed(perform(freshName(), new PoolAction.Create(0, 0, "", "", Size.parse("100M"))), "CMMVC5711E");
        failed(perform(freshName(), new PoolAction.Create(0, 0, "", "", Size.parse("1000k"))), "power of two");
        failed(perform(freshName(), new PoolAction.Create(8, 0, "", "")), "no placement groups");
    }

    @Test
    void namesThatTheSystemDoesNotTakeAreRefusedByNameWithAdvice() throws InterruptedException {
        int before = pools().list().size();
        failed(perform("$(id)", create()), "name not allowed");
        failed(perform("it's; ls", create()), "CMMVC6527E");
        failed(perform("p".repeat(64), create()), "at most 63 characters");
        failed(perform("プール", create()), "plain ASCII");
        assertThat(pools().list()).hasSize(before);
    }

    @Test
    void whatAPoolOfThisSystemHasNotIsAnErrorThatSaysSo() throws InterruptedException {
        String id = pool("backup_pool").id();
        failed(perform(id, new PoolAction.CreateSnapshot("s")), "of volumes, not of pools");
        failed(perform(id, new PoolAction.SetQuota(Size.parse("1T"), null)), "no quota");
        failed(perform(id, new PoolAction.SetPlacementGroups(8)), "no placement groups");
    }
}
