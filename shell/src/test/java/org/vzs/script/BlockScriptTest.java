package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabSession;

/** Volumes and storage systems as scripts see them, on the lab's v7000. */
class BlockScriptTest {
    @TempDir
    Path temp = Path.of("");

    private LabSession lab(boolean whatIf) {
        return new LabSession(temp, whatIf, LabOptions.standard().withTimeScale(0));
    }

    @Test
    void volumesAreASelectionLikeAnyOther() {
        try (LabSession lab = lab(false)) {
            assertThat(lab.eval("volumes('db*').names.join('|')").asString()).isEqualTo("db_data|db log");
            assertThat(lab.eval("volume('esx-ds01').size").asString()).isEqualTo("2 TiB");
            assertThat(lab.eval("volume('esx-ds01').sizeBytes === bytes('2T')").asBoolean())
                    .isTrue();
            assertThat(lab.eval("volume('esx-ds02').thin").asBoolean()).isTrue();
            assertThat(lab.eval("volume('db log').pools.join('|')").asString())
                    .isEqualTo("Production Pool|backup_pool");
            assertThat(lab.eval("volume({id: '2', on: 'v7000'}).hosts.join()").asString())
                    .isEqualTo("db host");
            assertThat(lab.eval("pool('Production Pool').extentBytes === bytes('1G')")
                            .asBoolean())
                    .isTrue();
            assertThatThrownBy(() -> lab.eval("volume('backup1')")).hasMessageContaining("did you mean backup01");
        }
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldBe() {
        try (LabSession lab = lab(true)) {
            lab.eval(
                    "volume('db_data').delete(); volume('db_data').expand('300G'); volume('db_data').map('db host');"
                            + " pool('Production Pool').setEasyTier('off'); createVolume('new', {pool: 'backup_pool', size: '1G'})");
            assertThat(lab.results)
                    .extracting(Result::outcome)
                    .containsExactly(
                            Outcome.WOULD_CHANGE,
                            Outcome.WOULD_CHANGE,
                            Outcome.UNCHANGED,
                            Outcome.WOULD_CHANGE,
                            Outcome.WOULD_CHANGE);
            assertThat(lab.results.get(0).detail()).isEqualTo("200 GiB, seen by db host");
            assertThat(lab.results.get(1).detail()).isEqualTo("200 GiB -> 300 GiB");
            assertThat(lab.lab.counters("v7000").of("rmvdisk")).isZero();
            assertThat(lab.eval("volumes().on('v7000').length").asInt()).isEqualTo(5);
        }
    }

    @Test
    void everyVerbGoesThroughTheGateToTheSystem() {
        try (LabSession lab = lab(false)) {
            lab.eval("""
                    createPool('my pool', {on: 'v7000', extent: '64M'});
                    pool('Production Pool').setEasyTier('on');
                    createVolume('my volume', {pool: 'backup_pool', size: '20G', thin: true});
                    volume('my volume').expand('30G');
                    volume('my volume').map('esx1');
                    volume('my volume').snapshot('before');
                    volume('my volume').restore('before', {confirm: false});
                    volume('my volume').removeSnapshot('before', {confirm: false});
                    volume('my volume').setEasyTier(false);
                    volume('my volume').unmap('esx1', {confirm: false});
                    volume('my volume').delete({confirm: false});
                    pool('my pool').delete({confirm: false});""");
            assertThat(lab.results).hasSize(12).extracting(Result::outcome).containsOnly(Outcome.CHANGED);
            assertThat(lab.eval("volumes().on('v7000').length").asInt()).isEqualTo(5);
        }
    }

    @Test
    void aStorageSystemShowsItsHardware() {
        try (LabSession lab = lab(false)) {
            assertThat(lab.eval("storageSystem().drives().filter(d => d.use === 'spare').map(d => d.id).join()")
                            .asString())
                    .isEqualTo("10,19");
            assertThat(lab.eval("storageSystem('v7000').arrays()[2].members[3].task")
                            .asString())
                    .isEqualTo("exchange");
            assertThat(lab.eval("storageSystem('v7000').list('nodes').map(n => n.get('name')).join()")
                            .asString())
                    .isEqualTo("node1,node2");
            assertThat(lab.eval("storageSystem('v7000').list('remoteCopies')[0].get('state')")
                            .asString())
                    .isEqualTo("consistent_synchronized");
            assertThatThrownBy(() -> lab.eval("storageSystem('v7000').list('disks')"))
                    .hasMessageContaining("flashCopies");
            assertThatThrownBy(() -> lab.eval("storageSystem('ceph1')")).hasMessageContaining("no storage system");
        }
    }
}
