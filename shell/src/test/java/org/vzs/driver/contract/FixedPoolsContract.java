package org.vzs.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.size.Size;

/** What a driver keeps whose pools are those that the device has, and which nobody can make, change or remove. */
public abstract class FixedPoolsContract {
    /** The pools of a connection that is open for the test. */
    protected abstract Pools pools();

    private ActionResult perform(String id, PoolAction action) throws InterruptedException {
        return pools().perform(id, action, ActionContext.waiting(Duration.ofSeconds(30)));
    }

    @Test
    void theFiguresBelongTogether() {
        assertThat(pools().list()).isNotEmpty().allSatisfy(p -> {
            assertThat(p.id()).isNotEmpty();
            assertThat(p.name()).isNotEmpty();
            assertThat(p.capacity()).isGreaterThan(Size.ZERO);
            // The device rounds each figure for itself.
            assertThat(p.used().plus(p.free()).minus(p.capacity())).isLessThan(Size.parse("1G"));
            assertThat(p.capacity().minus(p.used().plus(p.free()))).isLessThan(Size.parse("1G"));
        });
    }

    @Test
    void everyChangeFailsAndSaysSoAndChangesNothing() throws InterruptedException {
        List<PoolInfo> before = pools().list();
        String id = before.getFirst().id();
        for (PoolAction action : List.of(
                new PoolAction.Create(0, 0, "", ""),
                new PoolAction.Delete(true),
                new PoolAction.SetPlacementGroups(8),
                new PoolAction.SetQuota(Size.parse("1T"), null),
                new PoolAction.CreateSnapshot("s"),
                new PoolAction.RemoveSnapshot("s"),
                new PoolAction.SetTiering("off"))) {
            ActionResult result = perform(id, action);
            assertThat(result.outcome()).as(action.toString()).isEqualTo(Outcome.FAILED);
            assertThat(result.detail()).contains(id).isNotBlank();
        }
        assertThat(pools().list()).isEqualTo(before);
    }

    @Test
    void whatDoesNotExistFailsAndSaysSo() throws InterruptedException {
        ActionResult result = perform("987654", new PoolAction.Delete(true));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("987654");
    }
}
