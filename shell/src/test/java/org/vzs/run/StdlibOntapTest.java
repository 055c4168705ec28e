package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** The runbooks for filers on the lab's filer: what they change there, and what they refuse. */
class StdlibOntapTest {
    private static final String[] BUSY = {
        "filer=filer1", "volume=mailvol", "snapshot=exchsnap__exchange_02-23-2009_05.00.40", "source=filer1:mail"
    };
    private static final String RWS = "/vol/mailvol/{3fd1acat-346c-216d-b6e4-bdf90a52801f}.rws";

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
        return lab.runbook(library, "ontap/" + name, null, flags);
    }

    private static String[] busy(String... more) {
        return Stream.concat(Arrays.stream(BUSY), Arrays.stream(more)).toArray(String[]::new);
    }

    private String filer(String options, String... argv) {
        lab.out();
        lab.err();
        String words = String.join("', '", argv);
        lab.run(
                lab.file("ask.vzs", "print(ssh('filer1').run(['" + words + "'], " + options + ").stdout)"),
                null,
                "yes");
        return lab.out().strip();
    }

    private String ask(String... argv) {
        return filer("{readOnly: true}", argv);
    }

    private void tell(String... argv) {
        filer("{}", argv);
    }

    @Test
    void busySnapshotShowsTheChainAndLetsGo() {
        assertThat(run("busy-snapshot", busy("yes"))).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .contains("on the copy filer1:mailvol: busy, LUNs", "clone LUN " + RWS + ", online")
                .contains("mirror filer1:mail -> filer1:mailvol, Snapmirrored, Idle");
        assertThat(ask("snap", "list", "mail")).doesNotContain("exchsnap");
        assertThat(ask("snap", "list", "mailvol")).doesNotContain("exchsnap");
        assertThat(ask("lun", "show")).doesNotContain(".rws").contains("/vol/mailvol/db.lun");
        assertThat(ask("snapmirror", "status")).doesNotContain("Broken-off");
    }

    @Test
    void aDryRunOfBusySnapshotChangesNothing() {
        assertThat(run("busy-snapshot", busy("what-if"))).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("snapmirror break mailvol", "lun destroy", "snap delete mail", "resync -f");
        assertThat(ask("snap", "list", "mailvol")).contains("(busy,LUNs)");
    }

    @Test
    void busySnapshotRefusesAMappedCloneAndAnotherRelation() {
        tell("lun", "map", RWS, "exch01");
        assertThat(run("busy-snapshot", busy("yes"))).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("is mapped and online");
        tell("lun", "unmap", RWS, "exch01");
        assertThat(run("busy-snapshot", "filer=filer1", "volume=mailvol", BUSY[2], "source=filer1:exchvol", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("mailvol is the copy of filer1:mail, not of filer1:exchvol");
        assertThat(ask("snapmirror", "status")).doesNotContain("Broken-off");
        assertThat(ask("lun", "show")).contains(".rws");
    }

    @Test
    void aMirrorThatSomebodyBrokeIsNotResynchronized() {
        tell("snapmirror", "break", "mailvol");
        tell("snap", "create", "mailvol", "work_on_the_copy");
        assertThat(run("busy-snapshot", busy("yes"))).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err())
                .contains("mailvol is broken off", "a resync would lose", "--from 'take " + RWS + " offline'");
        assertThat(run("busy-snapshot", "filer=filer1", "volume=mailvol", "snapshot=no", "source=filer1:mail", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("--from 'resynchronize the mirror'");
        assertThat(ask("snapmirror", "status")).contains("Broken-off");
        assertThat(ask("snap", "list", "mailvol")).contains("work_on_the_copy", "(busy,LUNs)");
        // The person who knows that nobody works there says so.
        assertThat(lab.runbook(library, "ontap/busy-snapshot", "take " + RWS + " offline", busy("yes")))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("snap", "list", "mail")).doesNotContain("exchsnap");
        assertThat(ask("snapmirror", "status")).doesNotContain("Broken-off");
    }

    @Test
    void aSnapshotThatNothingHoldsNeedsNoBreak() {
        tell("snap", "create", "mail", "idle");
        assertThat(run("busy-snapshot", "filer=filer1", "volume=mailvol", "snapshot=idle", "source=filer1:mail", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.journal()).noneMatch(l -> l.contains("snapmirror break"));
        assertThat(ask("snap", "list", "mail")).doesNotContain("idle").contains("exchsnap");
    }

    @Test
    void aCloneThatIsMappedThoughOfflineIsLeftBeforeTheBreak() {
        tell("lun", "map", RWS, "exch01");
        tell("lun", "offline", RWS);
        assertThat(run("busy-snapshot", busy("yes"))).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains(RWS + " is mapped, though offline", "lun unmap");
        assertThat(ask("snapmirror", "status")).doesNotContain("Broken-off");
    }

    @Test
    void aSourceThatIsNoFilerAndVolumeIsRefused() {
        assertThat(run("busy-snapshot", "filer=filer1", "volume=mailvol", BUSY[2], "source=mail", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("'mail' is not: as filer1:mail");
    }

    @Test
    void onAClusterALunCloneKeepsNoSnapshotBusy() {
        assertThat(run(
                        "busy-snapshot",
                        "filer=cluster1",
                        "volume=testvol",
                        "snapshot=s",
                        "source=svm-01:exchvol",
                        "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.out() + lab.err()).contains("it is a cluster", "filer('cluster1').snapshots({busy: true})");
    }

    @Test
    void leftOverClonesOfAClusterAreProvedAndDestroyedToo() {
        assertThat(run("left-over-clones", "filer=cluster1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("svm-01:sdw_cl_testvol_0", "svm-01:testvol", "gone");
        // The verb knows nothing of jobs, and takes nothing that is mapped.
        lab.run(lab.file("clones.vzs", "volumes('*:sdw_cl_*').on('cluster1').delete()"), null, "yes");
        assertThat(lab.out() + lab.err()).contains("LUN svm-01:/vol/sdw_cl_testvol_0/db.lun is mapped");
        assertThat(run("left-over-clones", "filer=cluster1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        lab.out();
        assertThat(run("left-over-clones", "filer=cluster1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("cluster1: no left-over clone");
        lab.run(
                lab.file("busy.vzs", "print(filer('cluster1').snapshots({busy: true}).map(s => s.reasons))"),
                null,
                "yes");
        assertThat(lab.out()).doesNotContain("vclone").contains("snapmirror");
    }

    @Test
    void leftOverClonesOfAClusterStayWhileTheyAreInUse() {
        String on = "ssh('cluster1').run(['lun', 'mapping', '%s', '-vserver', 'svm-01', '-path',"
                + " '/vol/sdw_cl_testvol_0/db.lun', '-igroup', '%s']);";
        lab.run(
                lab.file("map.vzs", on.formatted("delete", "verify01") + on.formatted("create", "exch01")),
                null,
                "yes");
        lab.out();
        assertThat(run("left-over-clones", "filer=cluster1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("mapped to exch01, which is logged in");
        assertThat(run("left-over-clones", "filer=cluster1", "hours=9000000")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("hours old");
    }

    @Test
    void leftOverClonesOfAClusterStayWhereTheirAgeIsNotUnderstood() {
        lab.lab.faults().add(FaultRule.parse("volume_snapshot_show=fault:Japanese"));
        assertThat(run("left-over-clones", "filer=cluster1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("its age is not known (2015年 1月16日 06:01:00)");
        lab.run(lab.file("there.vzs", "print(volumes('*:sdw_cl_*').names)"), null);
        assertThat(lab.out()).contains("sdw_cl_testvol_0");
    }

    @Test
    void busySnapshotGoesOnAfterAFailure() {
        lab.lab.faults().add(FaultRule.parse("snap_delete=fault:Busy*1"));
        assertThat(run("busy-snapshot", busy("yes"))).isEqualTo(ExitCode.FAILED);
        assertThat(ask("snapmirror", "status")).contains("Broken-off");
        assertThat(lab.runbook(library, "ontap/busy-snapshot", "delete the snapshot", busy("yes")))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("snap", "list", "mail")).doesNotContain("exchsnap");
        assertThat(ask("snapmirror", "status")).doesNotContain("Broken-off");
    }

    @Test
    void leftOverClonesShowsTheProofAndDestroysOnlyWhenAsked() {
        assertThat(run("left-over-clones", "filer=filer1", "hours=0")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("sdw_cl_testvol_0", "testvol", "gone");
        assertThat(ask("vol", "status")).contains("sdw_cl_testvol_0");
        assertThat(run("left-over-clones", "filer=filer1", "hours=0", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("vol", "status")).doesNotContain("sdw_cl_testvol_0");
        assertThat(ask("snap", "list", "testvol")).doesNotContain("busy");
    }

    @Test
    void leftOverClonesKeepsAVolumeThatIsInUse() {
        tell("lun", "unmap", "/vol/sdw_cl_testvol_0/db.lun", "verify01");
        tell("lun", "map", "/vol/sdw_cl_testvol_0/db.lun", "exch01");
        assertThat(run("left-over-clones", "filer=filer1", "hours=0", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("mapped to exch01, which is logged in");
        assertThat(run("left-over-clones", "filer=filer1", "destroy=true", "volume=sdw_cl_testvol_0", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(ask("vol", "status")).contains("sdw_cl_testvol_0");
    }

    @Test
    void leftOverClonesTakesNothingOfflineWithoutAYes() {
        for (String filer : List.of("filer1", "cluster1")) {
            assertThat(run("left-over-clones", "filer=" + filer, "destroy=true"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(lab.err())
                    .contains("sdw_cl_testvol_0 with all that is in it?", "run it with --yes")
                    .doesNotContain("changed before it");
            assertThat(run("left-over-clones", "filer=" + filer, "destroy=true", "what-if"))
                    .isEqualTo(ExitCode.OK);
        }
        lab.out();
        lab.run(lab.file("states.vzs", "print(volumes('*sdw_cl_*').where({state: 'online'}).names.join())"), null);
        assertThat(lab.out()).isEqualTo("sdw_cl_testvol_0,svm-01:sdw_cl_testvol_0\n");
    }

    @Test
    void leftOverClonesProvesOnceMoreBeforeItActs() {
        lab.lab.faults().add(FaultRule.parse("volume_snapshot_show=fault:Japanese#2"));
        assertThat(run("left-over-clones", "filer=cluster1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("the job of svm-01:sdw_cl_testvol_0 is gone still", "its age is not known");
        lab.out();
        lab.run(lab.file("states.vzs", "print(volumes('*:sdw_cl_*').where({state: 'online'}).names.join())"), null);
        assertThat(lab.out()).isEqualTo("svm-01:sdw_cl_testvol_0\n");
    }

    @Test
    void leftOverClonesGoesOnWithOneThatIsOffline() {
        lab.lab.faults().add(FaultRule.parse("vol_destroy=fault:Busy*1"));
        assertThat(run("left-over-clones", "filer=filer1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("--from 'destroy sdw_cl_testvol_0'");
        assertThat(run("left-over-clones", "filer=filer1", "destroy=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("vol", "status")).doesNotContain("sdw_cl_testvol_0");
    }

    @Test
    void leftOverClonesRefusesHoursBeforeNow() {
        assertThat(run("left-over-clones", "filer=filer1", "hours=-5")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("-5 would take even a clone that is made right now");
    }

    @Test
    void leftOverClonesUnderstandsJapaneseDatesPagersAndProgress() {
        for (String fault : List.of("Japanese", "Pager", "Working")) {
            lab.lab.faults().add(FaultRule.parse("snap_list=fault:" + fault + "*1"));
            assertThat(run("left-over-clones", "filer=filer1", "hours=0")).isEqualTo(ExitCode.OK);
            assertThat(lab.out()).as(fault).containsPattern("sdw_cl_testvol_0 .* \\d+ +gone");
        }
    }

    @Test
    void busySnapshotUnderstandsJapaneseDatesPagersAndProgress() {
        for (String fault : List.of("Japanese", "Pager", "Working")) {
            for (String listing : List.of("snap_list", "lun_show", "snapmirror_status")) {
                lab.lab.faults().add(FaultRule.parse(listing + "=fault:" + fault + "*1"));
            }
            assertThat(run("busy-snapshot", busy("what-if"))).isEqualTo(ExitCode.OK);
            assertThat(lab.out())
                    .as(fault)
                    .contains("at the source filer1:mail: busy, snapmirror", "clone LUN " + RWS + ", online")
                    .contains("mirror filer1:mail -> filer1:mailvol, Snapmirrored, Idle");
        }
    }
}
