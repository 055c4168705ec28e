package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** The runbooks for Ceph and Storwize on the lab: they find the troubles that it was made with. */
class StdlibStorageTest {
    @TempDir
    Path folder = Path.of("");

    private final Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private ExitCode run(String name, String... flags) {
        return lab.runbook(library, name, null, flags);
    }

    @Test
    void pgPerOsdSaysWhoIsOverTheLimitAndWhatToChange() {
        assertThat(run("ceph/pg-per-osd", "cluster=ceph1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .contains("osd.11", "SUM", "| = limit of 300", " over")
                .contains("480 placement groups on each OSD on average")
                .containsPattern("pool\\(\"\\S+\"\\)\\.setPlacementGroups\\((1|2|4|8|16|32|64|128|256|512)\\)");
        assertThat(run("ceph/pg-per-osd", "cluster=ceph1", "acting=true", "primaries=true"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).doesNotContain("setPlacementGroups");
        assertThat(run("ceph/pg-per-osd", "cluster=ceph1", "svg=true")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).startsWith("<svg").contains("limit 300", "osd.11");
    }

    @Test
    void arrayCheckAndEasyTierCheckFindTheArrayWithoutASpareSsd() {
        assertThat(run("storwize/array-check", "system=v7000")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("spares that fit, 1 wanted");
        assertThat(run("storwize/easy-tier-check", "system=v7000")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("no spare SSD: a hard disk would stand in");
    }

    @Test
    void extentPlannerFindsTheSmallestThatIsEnough() {
        assertThat(run("storwize/extent-planner", "system=v7000", "capacity=500T"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("for 500 TiB: extents of 128 MiB");
        assertThat(run("storwize/extent-planner", "system=v7000", "capacity=64P"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("the most is 32 PiB");
    }

    @Test
    void snapshotsOfAllDevicesStandInOneList() {
        Path script = lab.file(
                "s.vzs",
                "pool('metrics').snapshot('weekly'); volume('db_data').snapshot('before');"
                        + " table(snapshots().where(s => ['weekly', 'before'].includes(s.name) || s.state.includes('LUNs')))");
        assertThat(lab.run(script, null, "yes")).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .containsPattern("pool +metrics +weekly .*ceph1")
                .containsPattern("volume +db_data +before .*v7000")
                .containsPattern("volume +mailvol .*LUNs.* filer1");
    }

    @Test
    void anEndpointThatDoesNotAnswerIsNoShorterListOfSnapshots() {
        Path script = lab.file("u.vzs", "print('all ' + snapshots().length)");
        lab.lab.faults().add(FaultRule.parse("lsvdisk=fault:Half*9"));
        assertThat(lab.run(script, null)).isNotEqualTo(ExitCode.OK);
        assertThat(lab.err()).contains("v7000");
        assertThat(lab.out()).doesNotContain("all ");
    }

    @Test
    void aListOfSnapshotsCostsTheSameHoweverManyThereAre() {
        Path list = lab.file("l.vzs", "snapshots()");
        Map<String, Long> before = cost(list);
        Path more = lab.file(
                "m.vzs",
                "for (const n of ['a', 'b', 'c']) { vms('MyVM*').snapshot(n); pool('metrics').snapshot(n);"
                        + " volume('svm-01:logs').snapshot(n); volume('db_data').snapshot(n + n); }");
        assertThat(lab.run(more, null, "yes")).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(cost(list)).isEqualTo(before);
    }

    private Map<String, Long> cost(Path script) {
        Map<String, Long> cost = new TreeMap<>();
        // The lab's cluster gives its records page by page.
        List<String> devices = List.of("vc", "ceph1", "v7000", "filer1", "tintri1");
        devices.forEach(d -> cost.put(d, -lab.lab.counters(d).total()));
        assertThat(lab.run(script, null)).as(lab.err()).isEqualTo(ExitCode.OK);
        devices.forEach(d -> cost.merge(d, lab.lab.counters(d).total(), Long::sum));
        return cost;
    }

    @Test
    void snapshotsOfAllKindsAreInOneSelectionAndEachGoesByItsOwnVerb() {
        Path script = lab.file(
                "k.vzs",
                "vm('MyVM1').snapshot('one'); pool('metrics').snapshot('one'); volume('db_data').snapshot('one');"
                        + " volume('svm-01:logs').snapshot('one');"
                        + " vmstore('tintri1').vms().first(1).snapshot('one');"
                        + " const mine = snapshots().where({name: 'one'});"
                        + " print([...mine].map(s => `${s.kind}@${s.endpoint}`).sort().join(' '));"
                        + " print('timed ' + [...mine].filter(s => s.ageDays !== null).map(s => s.endpoint).sort().join(' '));"
                        + " print('sized ' + [...mine].filter(s => s.sizeBytes !== null).map(s => s.endpoint).sort().join(' '));"
                        + " print('back ' + [...mine.where({kind: 'pool'}).revert()].map(r => r.detail).join());"
                        + " print('gone ' + [...mine.remove()].map(r => r.outcome).join(' '));"
                        + " print('again ' + [...mine.remove()].map(r => r.outcome).join(' '));"
                        + " print('left ' + snapshots().where({name: 'one'}).length)");
        assertThat(lab.run(script, null, "yes")).as(lab.err()).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err())
                .contains("pool@ceph1 vm@vc vmstore@tintri1 volume@cluster1 volume@v7000")
                .contains("timed ceph1 cluster1 tintri1 vc")
                .contains("sized cluster1 tintri1 v7000")
                .contains("back a whole pool is not taken back to a snapshot")
                .contains("gone CHANGED CHANGED CHANGED CHANGED CHANGED")
                .contains("again UNCHANGED UNCHANGED UNCHANGED UNCHANGED UNCHANGED")
                .contains("left 0");
    }
}
