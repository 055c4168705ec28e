package org.vzs.driver.storwize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.About;
import org.vzs.driver.Health;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.StorageSystem.Section;

/** The hardware and the event log of the lab's v7000. */
class StorwizeSystemLabTest {
    @TempDir
    Path temp = Path.of("");

    private StorwizeLab lab;

    @BeforeEach
    void connect() {
        lab = new StorwizeLab(temp);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private StorageSystem system() {
        return lab.connection.storageSystem().orElseThrow();
    }

    private String say(String... words) {
        return lab.remote.query(List.of(words)).stdout();
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(lab.connection.about())
                .isEqualTo(new About("IBM Storwize", "6.4.1.4", "75.3.1303080000", "storage system"));
    }

    @Test
    void everySectionIsListed() {
        for (Section section : Section.values()) {
            boolean none = section == Section.FLASH_COPIES;
            assertThat(system().entries(section).isEmpty()).as(section.name()).isEqualTo(none);
        }
    }

    @Test
    void aValueWithTheDelimiterInItIsReadWithAnother() {
        assertThat(say("svcinfo", "lseventlog", "-delim", "!")).contains("is required! See");
        assertThat(system().entries(Section.EVENTS).getLast().values())
                .containsEntry("description", "Battery conditioning is required! See the manual")
                .containsEntry("event_id", "010037");
    }

    @Test
    void whatNobodyFixedIsItsHealth() {
        Health.Report before = lab.connection.health().orElseThrow().read();
        assertThat(before.status()).isEqualTo(Health.Status.WARNING);
        Health.Check battery = before.checks().getFirst();
        assertThat(battery.summary()).isEqualTo("Battery conditioning is required! See the manual (enclosure 1)");
        assertThat(battery.detail()).containsExactly("last seen 2013-04-02 08:30:15");
        say("svctask", "chdrive", "-use", "failed", "2");
        Health.Report after = lab.connection.health().orElseThrow().read();
        assertThat(after.status()).isEqualTo(Health.Status.ERROR);
        assertThat(after.checks()).extracting(Health.Check::code).containsExactly("010037", "1680");
    }

    @Test
    void aHardDiskStandsInForAnSsdWhereNoSpareSsdIs() {
        say("svctask", "chdrive", "-use", "failed", "1");
        StorageSystem.Array ssd = system().arrays().get(1);
        assertThat(ssd.members()).extracting(StorageSystem.Member::drive).containsExactly("0", "10");
        assertThat(system().drives().get(10).technology()).isEqualTo("sas_hdd");
    }

    @Test
    void anSvcWithoutDrivesHasNone() {
        lab.lab.fault("lsdrive=fault:CMMVC7205E*1");
        lab.lab.fault("lsarray=fault:CMMVC7205E*1");
        assertThat(system().drives()).isEmpty();
        assertThat(system().arrays()).isEmpty();
    }

    @Test
    void thePrefixesAreThoseOfTheSystem() {
        assertThat(lab.remote.query(List.of("svctask", "lsvdisk")).exitStatus()).isEqualTo(127);
        assertThat(lab.remote.query(List.of("svcinfo", "rmvdisk", "0")).exitStatus())
                .isEqualTo(127);
        assertThat(say("lsvdisk", "-nohdr", "-delim", ":"))
                .isEqualTo(say("svcinfo", "lsvdisk", "-nohdr", "-delim", ":"));
    }
}
