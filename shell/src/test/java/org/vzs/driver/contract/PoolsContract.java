package org.vzs.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.PoolSnapshot;
import org.vzs.driver.Pools;
import org.vzs.size.Size;

/** What every driver of pools must do, whatever is at the other end. */
public abstract class PoolsContract {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A name in need of quoting. */
    protected static final String HOSTILE = "it's \"my\" pool; $(id) `id` $HOME * & | > \\ ü 日本";

    /** The same for a snapshot, in the letters that every device takes. */
    protected static final String HOSTILE_SNAPSHOT = "it's \"my\" s; $(id) `id` $HOME * & | > \\";

    /** The pools of a connection that is open for the test. */
    protected abstract Pools pools();

    /** A name that no pool has; a new one at every call. */
    protected abstract String freshName();

    /** What a pool is made with. */
    protected abstract PoolAction.Create create();

    protected final ActionResult perform(String id, PoolAction action) throws InterruptedException {
        return pools().perform(id, action, ActionContext.waiting(LIMIT));
    }

    protected final Optional<PoolInfo> find(String name) {
        return pools().list().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    protected final PoolInfo pool(String name) {
        return find(name).orElseThrow();
    }

    /** The id of a new pool. */
    protected final String made(String name) throws InterruptedException {
        done(perform(name, create()));
        return pool(name).id();
    }

    protected static void done(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CHANGED);
    }

    protected static void asWanted(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.UNCHANGED);
    }

    protected static void failed(ActionResult result, String why) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains(why);
    }

    @Test
    void aLifeFromCreateToDeleteWithBothIdempotent() throws InterruptedException {
        String name = freshName();
        done(perform(name, create()));
        asWanted(perform(name, create()));
        PoolInfo pool = pool(name);
        assertThat(pool.used()).isEqualTo(Size.ZERO);
        assertThat(pool.capacity()).isEqualTo(pool.used().plus(pool.free()));
        assertThat(pool.quota()).isNull();
        assertThat(pool.snapshots()).isEmpty();
        done(perform(pool.id(), new PoolAction.Delete(true)));
        asWanted(perform(pool.id(), new PoolAction.Delete(true)));
        assertThat(find(name)).isEmpty();
    }

    @Test
    void aNameIsNeverSyntax() throws InterruptedException {
        String id = made(HOSTILE);
        done(perform(id, new PoolAction.CreateSnapshot(HOSTILE_SNAPSHOT)));
        done(perform(id, new PoolAction.SetQuota(Size.parse("1G"), null)));
        assertThat(pool(HOSTILE).snapshots())
                .singleElement()
                .extracting(PoolSnapshot::name)
                .isEqualTo(HOSTILE_SNAPSHOT);
        List<String> others = names(HOSTILE);
        done(perform(id, new PoolAction.RemoveSnapshot(HOSTILE_SNAPSHOT)));
        done(perform(id, new PoolAction.Delete(true)));
        assertThat(names(HOSTILE)).isEqualTo(others);
        assertThat(find(HOSTILE)).isEmpty();
    }

    private List<String> names(String without) {
        return pools().list().stream()
                .map(PoolInfo::name)
                .filter(n -> !n.equals(without))
                .toList();
    }

    @Test
    void snapshotsComeAndGo() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        done(perform(id, new PoolAction.CreateSnapshot("before")));
        asWanted(perform(id, new PoolAction.CreateSnapshot("before")));
        assertThat(pool(name).snapshots()).extracting(PoolSnapshot::name).containsExactly("before");
        done(perform(id, new PoolAction.RemoveSnapshot("before")));
        asWanted(perform(id, new PoolAction.RemoveSnapshot("before")));
        assertThat(pool(name).snapshots()).isEmpty();
    }

    @Test
    void aQuotaLimitsWhatIsFree() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        Size quota = Size.parse("64M");
        done(perform(id, new PoolAction.SetQuota(quota, null)));
        asWanted(perform(id, new PoolAction.SetQuota(quota, null)));
        assertThat(pool(name).quota()).isEqualTo(quota);
        assertThat(pool(name).free()).isLessThanOrEqualTo(quota);
        done(perform(id, new PoolAction.SetQuota(Size.ZERO, null)));
        assertThat(pool(name).quota()).isNull();
    }

    @Test
    void aQuotaBeyondWhatTheDeviceCanHoldIsAnErrorAndNoWrapAround() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        failed(perform(id, new PoolAction.SetQuota(Size.parse("20E"), null)), "8 EiB");
        assertThat(pool(name).quota()).isNull();
    }

    @Test
    void whatDoesNotExistFailsAndSaysSo() throws InterruptedException {
        failed(perform("987654", new PoolAction.CreateSnapshot("s")), "987654");
        assertThatCode(() -> pools().list()).doesNotThrowAnyException();
    }

    @Test
    void aNameThatCouldBeAnOptionIsRefused() throws InterruptedException {
        int before = pools().list().size();
        failed(perform("--all", create()), "begins with");
        failed(perform("", create()), "empty");
        assertThat(pools().list()).hasSize(before);
    }
}
