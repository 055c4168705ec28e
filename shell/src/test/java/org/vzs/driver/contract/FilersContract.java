package org.vzs.driver.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;

/** What every driver of filers keeps; its device has a volume with a busy snapshot and a clone volume at least. */
public abstract class FilersContract {
    /** The filer under test. */
    protected abstract Filers filers();

    @Test
    void theFilerNamesItselfAndItsRelease() {
        assertThat(filers().filer().name()).isNotBlank();
        assertThat(filers().filer().version()).matches("\\d+\\..*");
        assertThat(filers().filer().product()).isNotBlank();
    }

    @Test
    void everyVolumeIsInAnAggregateThatIsListed() {
        List<String> aggregates =
                filers().aggregates().stream().map(AggregateInfo::name).toList();
        assertThat(aggregates).isNotEmpty().doesNotHaveDuplicates();
        assertThat(filers().volumes())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(aggregates).contains(v.aggregate()));
    }

    @Test
    void whatIsOnlineHasSizes() {
        assertThat(filers().volumes())
                .filteredOn(v -> v.state().equals("online"))
                .isNotEmpty()
                .allSatisfy(v -> {
                    assertThat(requireNonNull(v.capacity()).isZero()).isFalse();
                    assertThat(requireNonNull(v.used())).isLessThanOrEqualTo(v.capacity());
                });
        assertThat(filers().aggregates())
                .filteredOn(a -> a.state().equals("online"))
                .allSatisfy(a -> assertThat(requireNonNull(a.free()).plus(requireNonNull(a.used())))
                        .isEqualTo(a.capacity()));
    }

    @Test
    void aBusySnapshotSaysWhatHoldsIt() {
        List<FilerSnapshot> busy = filers().volumes().stream()
                .flatMap(v -> v.snapshots().stream())
                .filter(FilerSnapshot::busy)
                .toList();
        assertThat(busy)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.reasons()).isNotEmpty().doesNotContain("busy"));
    }

    @Test
    void aSnapshotKnowsItsVolume() {
        for (FilerVolume v : filers().volumes()) {
            assertThat(v.snapshots()).allSatisfy(s -> assertThat(s.volume()).isEqualTo(v.name()));
        }
    }

    @Test
    void aCloneStandsOnASnapshotOfItsParentThatIsBusy() {
        List<FilerVolume> volumes = filers().volumes();
        List<FilerVolume> clones =
                volumes.stream().filter(v -> v.parent() != null).toList();
        assertThat(clones)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(volumes)
                        .filteredOn(v -> v.name().equals(c.parent()))
                        .singleElement()
                        .satisfies(p -> assertThat(p.snapshots())
                                .filteredOn(s -> s.name().equals(c.parentSnapshot()))
                                .singleElement()
                                .satisfies(s -> assertThat(s.busy()).isTrue())));
    }

    @Test
    void everyLunIsInAVolume() {
        List<String> volumes =
                filers().volumes().stream().map(FilerVolume::name).toList();
        assertThat(filers().luns())
                .isNotEmpty()
                .extracting(FilerLun::volume)
                .allSatisfy(v -> assertThat(volumes).contains(v));
    }

    @Test
    void everyDiskHasARoleAndASize() {
        assertThat(filers().disks()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.role()).isNotBlank();
            assertThat(d.size().isZero()).isFalse();
        });
        assertThat(filers().disks()).extracting(FilerDisk::name).doesNotHaveDuplicates();
    }
}
