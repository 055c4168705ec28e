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
import org.vzs.driver.Pools;
import org.vzs.size.Size;

/** What every driver of pools must do, whatever is at the other end. */
public abstract class PoolsContract {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A name in need of quoting. */
    protected static final String HOSTILE = "it's \"my\" pool; $(id) `id` $HOME * & | > \\ ü 日本";

    /** The pools of a connection that is open for the test. */
    protected abstract Pools pools();

    /** A name that no pool has; a new one at every call. */
    protected abstract String freshName();

    /** A change that the device knows, for a pool that does not exist. */
    protected abstract PoolAction someChange();

    /** What a pool is made with. */
    protected abstract PoolAction.Create create();

    /** The name that is worst to quote of those that the device takes. */
    protected String hostileName() {
        return HOSTILE;
    }

    /** Does to the pool of the hostile name what else there is to be done, and looks at the effect. */
    protected abstract void changeOne(String id, String name) throws InterruptedException;

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
        String name = hostileName();
        List<String> others = names(name);
        String id = made(name);
        asWanted(perform(name, create()));
        changeOne(id, name);
        assertThat(names(name)).isEqualTo(others);
        done(perform(id, new PoolAction.Delete(true)));
        assertThat(names(name)).isEqualTo(others);
        assertThat(find(name)).isEmpty();
    }

    private List<String> names(String without) {
        return pools().list().stream()
                .map(PoolInfo::name)
                .filter(n -> !n.equals(without))
                .toList();
    }

    @Test
    void whatDoesNotExistFailsAndSaysSo() throws InterruptedException {
        failed(perform("987654", someChange()), "987654");
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
