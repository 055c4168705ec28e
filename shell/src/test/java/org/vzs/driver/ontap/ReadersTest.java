package org.vzs.driver.ontap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.size.Size;

/** The tables of 7-Mode as the notes and the vendor's pages print them. */
class ReadersTest {
    @Test
    void snapshotsOfTheNotes() {
        assertThat(SnapListReader.read(Notes.HEAD + Notes.BUSY_LUNS))
                .containsExactly(new FilerSnapshot(
                        "testvol",
                        "exchsnap__exchange_02-23-2009_05.00.40",
                        "Dec 18 05:01",
                        56,
                        true,
                        List.of("LUNs")));
        assertThat(SnapListReader.read(Notes.CLONES_BEFORE))
                .extracting(FilerSnapshot::name, FilerSnapshot::busy, FilerSnapshot::reasons)
                .containsExactly(
                        tuple("netapp(0151729559)_testvol.1747", false, List.of()),
                        tuple("@snapmir@{93F9293E-17BB-4AF5-91D6-FBEFBDCFCCFE}", false, List.of()),
                        tuple("exchsnap__exchange_01-01-2015_06.00.46", true, List.of("snapmirror", "vclone")));
    }

    @Test
    void snapshotsOfManyVolumesWrappedInJapaneseAndPaged() {
        String answer = String.join(
                "",
                "Volume vol0\nworking....\n\n  %/used       %/total  date          name\r\n",
                "----------  ----------  ------------  --------\r\n",
                "  1% ( 1%)    0% ( 0%)  5月17日 10:32\r\n        a_long_name_on_a_line_of_its_own\r\n",
                "<space> to continue, or q to quit...\r\n",
                "100% (99%)    9% ( 9%)  12月 1日 09:01  my snap     \n     (busy,\n      snapmirror)\n",
                "\nvolume b\nworking...\n\nNo snapshots exist.\n");
        assertThat(SnapListReader.read(answer))
                .containsExactly(
                        new FilerSnapshot(
                                "vol0", "a_long_name_on_a_line_of_its_own", "5月17日 10:32", 1, false, List.of()),
                        new FilerSnapshot("vol0", "my snap", "12月 1日 09:01", 100, true, List.of("snapmirror")));
    }

    @Test
    void spaceWithAndWithoutUnits() {
        assertThat(DfReader.volumes(Notes.DF))
                .containsOnlyKeys("sdw_cl_testvol_0")
                .containsValue(new DfReader.Space(Size.parse("100G"), Size.parse("50G"), Size.parse("50G")));
        String wrapped = String.join(
                "",
                "Filesystem              kbytes       used      avail capacity  Mounted on\n",
                "/vol/a_name_that_is_longer_than_its_column/\n",
                "                    18446744073709551616    1    -12     0%  /vol/a_name_that_is_longer_than_its_column/\n");
        DfReader.Space space = DfReader.volumes(wrapped).get("a_name_that_is_longer_than_its_column");
        assertThat(space).isNotNull();
        assertThat(space.total().bytes()).isEqualTo("18889465931478580854784");
        assertThat(space.free()).isEqualTo(Size.ZERO);
        assertThat(DfReader.read(String.join(
                        "",
                        "aggregate                total       used      avail capacity\n",
                        "aggr1                   2700MB      207MB     2492MB       8%\n",
                        "aggr1/.snapshot            0TB        0TB        0TB     ---%\n")))
                .containsOnlyKeys("aggr1", "aggr1/.snapshot");
    }

    @Test
    void lunsOfTheVendorsPage() {
        String answer = String.join(
                "",
                "/vol/vol1/lun_s1  32m (33554432)  (r/w, online)\n       Serial#: BYjB3?-iq3hU\n",
                "       Backed by: /vol/vol1/.snapshot/snap1/lun\n       Share: none\n",
                "       Space Reservation: enabled\n",
                "        /vol/pocvol3/poclun3           2g (2147483648)    (r/w, offline, mapped)\n",
                "                Maps: esxi5=0\n",
                "        /vol/v/{3fd1acat-346c-216d-b6e4-bdf90a52801f}.rws\n                 2g (2147483648)    (r/w, online)\n");
        List<FilerLun> luns = LunReader.read(answer);
        assertThat(luns)
                .containsExactly(
                        new FilerLun(
                                "/vol/vol1/lun_s1", Size.parse("32M"), true, false, "/vol/vol1/.snapshot/snap1/lun"),
                        new FilerLun("/vol/pocvol3/poclun3", Size.parse("2G"), false, true, null),
                        new FilerLun(
                                "/vol/v/{3fd1acat-346c-216d-b6e4-bdf90a52801f}.rws",
                                Size.parse("2G"),
                                true,
                                false,
                                null));
        assertThat(luns.getFirst().backingSnapshot()).isEqualTo("snap1");
        assertThat(luns.getFirst().volume()).isEqualTo("vol1");
    }

    @Test
    void mirrorsInOneLineAndInThree() {
        String answer = String.join(
                "",
                "Snapmirror is on.\n\n",
                "Source                   Destination               State          Lag        Status\n",
                "src:vol_test             dst:vol_test_mirror         Snapmirrored   00:00:28   Idle\n",
                "a_filer.example.com:/vol/v/a_qtree\n   b_filer.example.com:/vol/v/a_qtree\n",
                "                                                   Broken-off     1234:05:06 Transferring  (12 MB done)\n",
                "s:v   d:v  Uninitialized  -  Idle\n");
        assertThat(MirrorReader.read(answer))
                .containsExactly(
                        new FilerMirror("src:vol_test", "dst:vol_test_mirror", "Snapmirrored", "00:00:28", "Idle"),
                        new FilerMirror(
                                "a_filer.example.com:/vol/v/a_qtree",
                                "b_filer.example.com:/vol/v/a_qtree",
                                "Broken-off",
                                "1234:05:06",
                                "Transferring  (12 MB done)"),
                        new FilerMirror("s:v", "d:v", "Uninitialized", "-", "Idle"));
    }

    @Test
    void disksWithTheirAggregates() {
        assertThat(RaidReader.read(Notes.RAID))
                .containsExactly(
                        new FilerDisk("v4.19", "dparity", "FCAL", "aggr1", Size.ofBlocks(2089984, 512)),
                        new FilerDisk("v4.21", "data", "FCAL", "aggr1", Size.ofBlocks(2089984, 512)),
                        new FilerDisk("0a.27", "spare", "ATA", "", Size.ofBlocks(1735794176, 512)),
                        new FilerDisk("0a.26", "failed", "ATA", "", Size.ofBlocks(1735794176, 512)));
    }

    @Test
    void statusOverSeveralLines() {
        String answer = String.join(
                "",
                "         Volume State           Status            Options\n",
                "         nfsvol online          raid_dp, flex     create_ucode=on,\n",
                "                                                  convert_ucode=on, guarantee=none,\n",
                "                Containing aggregate: 'aggr0'\n",
                "  vol_test restricted      raid_dp, flex     \n\t\tContaining aggregate: 'aggr1'\n",
                "             cl offline         raid_dp, flex\n",
                "                Clone, backed by volume 'testvol', snapshot 'nightly.1'\n",
                "                Containing aggregate: 'aggr1'\n");
        assertThat(StatusReader.read(answer))
                .containsExactly(
                        new StatusReader.Row(
                                "nfsvol",
                                "online",
                                List.of("raid_dp", "flex", "create_ucode=on", "convert_ucode=on", "guarantee=none"),
                                "aggr0",
                                null,
                                null),
                        new StatusReader.Row("vol_test", "restricted", List.of("raid_dp", "flex"), "aggr1", null, null),
                        new StatusReader.Row(
                                "cl", "offline", List.of("raid_dp", "flex"), "aggr1", "testvol", "nightly.1"));
    }

    @Test
    void aFailureIsToldByItsWords() {
        assertThat(Verdict.failure(List.of("vol", "offline", "busy"), "Volume 'busy' is now offline.\n"))
                .isEmpty();
        assertThat(Verdict.failure(List.of("snap", "delete", "v", "s"), "Snapshot s is busy because of LUN clone\n"))
                .contains("Snapshot s is busy because of LUN clone");
        assertThat(Verdict.failure(List.of("snap", "list", "testvol"), Notes.CLONES_BEFORE))
                .isEmpty();
        assertThat(Verdict.failure(
                        List.of("vol", "size", "v", "200m"), "vol size: Flexible volume 'v' size set to 200m.\n"))
                .isEmpty();
        assertThat(Verdict.failure(List.of("foo"), "foo not found.  Type '?' for a list of commands\n"))
                .isPresent();
    }
}
