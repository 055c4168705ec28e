package org.vzs.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.size.Size;

/** What every driver of volumes must do, whatever is at the other end. */
public abstract class VolumesContract {
    private static final Size SIZE = Size.parse("1G");

    /** The volumes of a connection that is open for the test. */
    protected abstract Volumes volumes();

    /** A name that no volume has; a new one at every call. */
    protected abstract String freshName();

    /** The name that is worst to quote of those that the device takes. */
    protected abstract String hostileName();

    /** A pool with room; its name is in need of quoting where the device allows such names. */
    protected abstract String poolName();

    /** A host that the device knows; its name is in need of quoting where the device allows such names. */
    protected abstract String host();

    protected final ActionResult perform(String id, VolumeAction action) throws InterruptedException {
        return volumes().perform(id, action, ActionContext.waiting(Duration.ofMinutes(2)));
    }

    protected final Optional<VolumeInfo> find(String name) {
        return volumes().list().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    protected final VolumeInfo volume(String name) {
        return find(name).orElseThrow();
    }

    protected final VolumeAction.Create create() {
        return new VolumeAction.Create(poolName(), SIZE, false);
    }

    /** The id of a new volume. */
    protected final String made(String name) throws InterruptedException {
        done(perform(name, create()));
        return volume(name).id();
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
        failed(perform(name, new VolumeAction.Create(poolName(), Size.parse("2G"), false)), "it exists");
        VolumeInfo volume = volume(name);
        assertThat(volume.capacity()).isEqualTo(SIZE);
        assertThat(volume.pools()).containsExactly(poolName());
        assertThat(volume.thin()).isFalse();
        assertThat(volume.used()).isNull();
        assertThat(volume.maps()).isEmpty();
        assertThat(volume.snapshots()).isEmpty();
        assertThat(volume.snapshotOf()).isNull();
        done(perform(volume.id(), new VolumeAction.Delete(false)));
        asWanted(perform(volume.id(), new VolumeAction.Delete(false)));
        assertThat(find(name)).isEmpty();
    }

    @Test
    void aThinVolumeHasItsWholeSizeAndUsesLess() throws InterruptedException {
        String name = freshName();
        done(perform(name, new VolumeAction.Create(poolName(), Size.parse("10T"), true)));
        assertThat(volume(name).thin()).isTrue();
        assertThat(volume(name).capacity()).isEqualTo(Size.parse("10T"));
        assertThat(volume(name).used()).isLessThan(Size.parse("1T"));
    }

    @Test
    void aNameIsNeverSyntax() throws InterruptedException {
        List<String> before = names();
        String id = made(hostileName());
        done(perform(id, new VolumeAction.CreateSnapshot(hostileName() + "2")));
        done(perform(id, new VolumeAction.RemoveSnapshot(hostileName() + "2")));
        done(perform(id, new VolumeAction.Delete(false)));
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() {
        return volumes().list().stream().map(VolumeInfo::name).toList();
    }

    @Test
    void itGrowsAndNeverShrinks() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        done(perform(id, new VolumeAction.Expand(Size.parse("3G"))));
        asWanted(perform(id, new VolumeAction.Expand(Size.parse("3G"))));
        failed(perform(id, new VolumeAction.Expand(SIZE)), "cut data off");
        assertThat(volume(name).capacity()).isEqualTo(Size.parse("3G"));
    }

    @Test
    void hostsSeeItAndSeeItNoMore() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        done(perform(id, new VolumeAction.Map(host())));
        asWanted(perform(id, new VolumeAction.Map(host())));
        assertThat(volume(name).maps())
                .singleElement()
                .satisfies(m -> assertThat(m.host()).isEqualTo(host()));
        failed(perform(id, new VolumeAction.Delete(false)), "mapped");
        done(perform(id, new VolumeAction.Unmap(host())));
        asWanted(perform(id, new VolumeAction.Unmap(host())));
        assertThat(volume(name).maps()).isEmpty();
        failed(perform(id, new VolumeAction.Map("no such host")), "no such");
    }

    @Test
    void snapshotsAreTakenRestoredAndRemoved() throws InterruptedException {
        String name = freshName();
        String snapshot = freshName();
        String id = made(name);
        done(perform(id, new VolumeAction.CreateSnapshot(snapshot)));
        asWanted(perform(id, new VolumeAction.CreateSnapshot(snapshot)));
        assertThat(volume(name).snapshots())
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo(snapshot));
        failed(perform(id, new VolumeAction.Restore("no such snapshot")), "no snapshot of that name");
        done(perform(id, new VolumeAction.Restore(snapshot)));
        assertThat(volume(name).snapshots()).hasSize(1);
        done(perform(id, new VolumeAction.RemoveSnapshot(snapshot)));
        asWanted(perform(id, new VolumeAction.RemoveSnapshot(snapshot)));
        assertThat(volume(name).snapshots()).isEmpty();
        assertThat(find(snapshot)).isEmpty();
    }

    @Test
    void whatCannotBeFailsAndSaysSo() throws InterruptedException {
        int before = volumes().list().size();
        failed(perform("987654", new VolumeAction.Map(host())), "987654");
        failed(perform("--all", create()), "begins with");
        failed(perform("", create()), "empty");
        failed(perform(freshName(), new VolumeAction.Create("no such pool", SIZE, false)), "no such");
        failed(perform(freshName(), new VolumeAction.Create(poolName(), Size.ofBytes(1000), false)), "512");
        failed(perform(freshName(), new VolumeAction.Create(poolName(), Size.parse("900T"), false)), "full");
        assertThat(volumes().list()).hasSize(before);
    }
}
