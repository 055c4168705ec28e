package org.vzs.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.driver.ContainerState;
import org.vzs.driver.Containers;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.problem.ProblemException;

/** What every driver of containers must do, whatever is at the other end. */
public abstract class ContainersContract {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** The containers of a connection that is open for the test. */
    protected abstract Containers containers();

    /** An id that no container has; a new one at every call. */
    protected abstract String freshId();

    /** A template that is there. */
    protected abstract String template();

    /** What has to be set for snapshots to work; empty if nothing. */
    protected abstract List<ContainerSetting> forSnapshots();

    protected final ActionResult perform(String id, ContainerAction action) throws InterruptedException {
        return containers().perform(id, action, ActionContext.waiting(LIMIT));
    }

    protected final Optional<ContainerInfo> find(String id) {
        return containers().list().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    protected final ContainerState state(String id) {
        return find(id).orElseThrow().state();
    }

    protected final String made() throws InterruptedException {
        String id = freshId();
        done(perform(id, new ContainerAction.Create(template(), forSnapshots())));
        return id;
    }

    protected final String running() throws InterruptedException {
        String id = made();
        done(perform(id, new ContainerAction.Start()));
        return id;
    }

    private static void done(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CHANGED);
    }

    private static void asWanted(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.UNCHANGED);
    }

    private static void failed(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).isNotBlank();
    }

    @Test
    void aLifeFromCreateToDestroyWithEveryVerbIdempotent() throws InterruptedException {
        String id = freshId();
        assertThat(containers().templates()).contains(template());
        ContainerAction create = new ContainerAction.Create(template(), forSnapshots());
        done(perform(id, create));
        asWanted(perform(id, create));
        assertThat(state(id)).isEqualTo(ContainerState.STOPPED);
        done(perform(id, new ContainerAction.Start()));
        asWanted(perform(id, new ContainerAction.Start()));
        assertThat(state(id)).isEqualTo(ContainerState.RUNNING);
        done(perform(id, new ContainerAction.Restart()));
        assertThat(state(id)).isEqualTo(ContainerState.RUNNING);
        done(perform(id, new ContainerAction.Stop(true)));
        asWanted(perform(id, new ContainerAction.Stop(false)));
        assertThat(state(id)).isEqualTo(ContainerState.STOPPED);
        done(perform(id, new ContainerAction.Destroy()));
        asWanted(perform(id, new ContainerAction.Destroy()));
        assertThat(find(id)).isEmpty();
    }

    @Test
    void whatTemplatesNeedIsThere() {
        assertThat(containers().templates())
                .containsAll(containers().distributions().keySet());
        assertThat(containers().missingDefaults()).isEmpty();
    }

    @Test
    void suspendHoldsAndResumeLetsGo() throws InterruptedException {
        String id = running();
        done(perform(id, new ContainerAction.Suspend()));
        asWanted(perform(id, new ContainerAction.Suspend()));
        assertThat(state(id)).isIn(ContainerState.SUSPENDED, ContainerState.FROZEN);
        done(perform(id, new ContainerAction.Resume()));
        asWanted(perform(id, new ContainerAction.Resume()));
        assertThat(state(id)).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void aStoppedContainerCannotBeSuspended() throws InterruptedException {
        failed(perform(made(), new ContainerAction.Suspend()));
    }

    @Test
    void aRunningContainerIsNotDestroyed() throws InterruptedException {
        String id = running();
        failed(perform(id, new ContainerAction.Destroy()));
        assertThat(state(id)).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void whatDoesNotExistFailsAndSaysSo() throws InterruptedException {
        failed(perform(freshId(), new ContainerAction.Start()));
        failed(perform(freshId(), new ContainerAction.Create("no-such-template", List.of())));
    }

    @Test
    void argumentsReachTheCommandInsideUnchanged() throws InterruptedException {
        String id = running();
        String hostile = "a'b \"c\" $(id) `id` $HOME ; | & > * ? \\ \n ü 日本";
        ExecResult r = containers().exec(id, List.of("echo", hostile), LIMIT);
        assertThat(r).isEqualTo(new ExecResult(0, hostile + "\n", ""));
        assertThat(containers().exec(id, List.of("false"), LIMIT).exitStatus()).isEqualTo(1);
    }

    @Test
    void aStoppedContainerRunsNothing() throws InterruptedException {
        String id = made();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> containers().exec(id, List.of("true"), LIMIT))
                .withMessageContaining(id);
    }

    @Test
    void snapshotsComeAndGo() throws InterruptedException {
        String id = made();
        done(perform(id, new ContainerAction.CreateSnapshot("before")));
        asWanted(perform(id, new ContainerAction.CreateSnapshot("before")));
        assertThat(containers().snapshots(id))
                .singleElement()
                .extracting(ContainerSnapshot::name)
                .isEqualTo("before");
        ContainerSnapshot snapshot = containers().snapshots(id).getFirst();
        done(perform(id, new ContainerAction.Revert(snapshot.id())));
        done(perform(id, new ContainerAction.RemoveSnapshot(snapshot.id())));
        asWanted(perform(id, new ContainerAction.RemoveSnapshot(snapshot.id())));
        assertThat(containers().snapshots(id)).isEmpty();
    }

    @Test
    void anIdThatCouldBeAnOptionOrAPathIsRefused() {
        for (String id : List.of("--all", "../x", "a b", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> perform(id, new ContainerAction.Destroy()));
        }
    }
}
