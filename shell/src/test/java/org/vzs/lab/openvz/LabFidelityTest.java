package org.vzs.lab.openvz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.recording.Transcript;
import org.vzs.recording.TranscriptReader;

/** The transcripts of the administrators' notes, said to a lab node that is prepared alike. */
class LabFidelityTest {
    static Transcript transcript(String name) {
        try (InputStream in = LabFidelityTest.class.getResourceAsStream(name + ".transcript")) {
            return TranscriptReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sameAnswers(OpenVzNode node, String name) {
        for (Transcript.Exchange each : transcript(name).exchanges()) {
            assertThat(node.run(each.command()))
                    .as(each.command())
                    .isEqualTo(new NodeShell.Answer(each.exitStatus(), each.stdout(), each.stderr()));
        }
    }

    private static OpenVzNode node() {
        return new OpenVzNode("hn")
                .template("scientific-6-standard_6.0_i386")
                .template("centos-6-standard_6.0-20121116_i386");
    }

    @Test
    void theUpdateOfATemplate() {
        OpenVzNode node = node().set("DISK_QUOTA", "no");
        sameAnswers(node, "update-template");
        assertThat(node.run("ls /var/lib/vz/template/cache").stdout())
                .contains("scientific-6-standard_6.0-20111026_i386.tar.gz");
        assertThat(node.run("ls /etc/vz/conf").stdout()).doesNotContain("555");
    }

    @Test
    void theCreateThatLacksADiskSpaceQuota() {
        sameAnswers(node().unset("DISKSPACE").unset("DISKINODES"), "no-diskspace");
    }

    @Test
    void theStartThatLacksTwentyLimits() {
        OpenVzNode node = node().withoutDefaultLimits();
        node.run("vzctl create 555 --ostemplate scientific-6-standard_6.0_i386");
        sameAnswers(node, "no-limits");
    }

    @Test
    void theHandbooksQuotaAndCpuTables() {
        sameAnswers(handbook(), "handbook");
    }

    private static OpenVzNode handbook() {
        OpenVzNode node = node();
        node.add(new LabContainer(5001).with("CPUUNITS", "2500")).state(LabState.RUNNING);
        node.add(new LabContainer(5005)
                        .with("CPUUNITS", "15151")
                        .with("DISKSPACE", "15048576:15153024")
                        .with("DISKINODES", "600000:620000")
                        .with("KMEMSIZE", "21055923:21377049")
                        .with("PHYSPAGES", "0:2147483647")
                        .with("NUMPROC", "240:240")
                        .holding("1k-blocks", 3_305_824)
                        .holding("inodes", 154_840)
                        .holding("kmemsize", 7_430_824)
                        .holding("physpages", 33_338)
                        .failing("numproc", 0))
                .state(LabState.RUNNING);
        return node;
    }

    @Test
    void theBeancountersHaveTheHandbooksColumnsAndOrder() {
        List<String> lines =
                handbook().run("cat /proc/user_beancounters").stdout().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Version: 2.5");
        assertThat(columns(lines.get(1)))
                .containsExactly("uid", "resource", "held", "maxheld", "barrier", "limit", "failcnt");
        int first = 2 + 24;
        assertThat(columns(lines.get(first)))
                .containsExactly("5005:", "kmemsize", "7430824", "7430824", "21055923", "21377049", "0");
        assertThat(lines.subList(first, first + 24).stream()
                        .map(l -> columns(l.replaceFirst("\\d+:", "")).getFirst()))
                .containsExactly(
                        "kmemsize",
                        "lockedpages",
                        "privvmpages",
                        "shmpages",
                        "dummy",
                        "numproc",
                        "physpages",
                        "vmguarpages",
                        "oomguarpages",
                        "numtcpsock",
                        "numflock",
                        "numpty",
                        "numsiginfo",
                        "tcpsndbuf",
                        "tcprcvbuf",
                        "othersockbuf",
                        "dgramrcvbuf",
                        "numothersock",
                        "dcachesize",
                        "numfile",
                        "dummy",
                        "dummy",
                        "dummy",
                        "numiptent");
    }

    private static List<String> columns(String line) {
        return Arrays.asList(line.strip().split("\\s+", -1));
    }

    @Test
    void theMemoryTableHasTheHandbooksHeadings() {
        OpenVzNode node = LabNodes.estate().getFirst();
        List<String> lines = node.run("vzmemcheck").stdout().lines().toList();
        assertThat(lines).hasSize(4).startsWith("Output values in %");
        assertThat(columns(lines.get(1)))
                .containsExactly("LowMem", "LowMem", "RAM", "MemSwap", "MemSwap", "Alloc", "Alloc", "Alloc");
        assertThat(columns(lines.get(2)))
                .containsExactly("util", "commit", "util", "util", "commit", "util", "commit", "limit");
        assertThat(columns(lines.get(3))).hasSize(8).allMatch(n -> n.matches("\\d+\\.\\d\\d"));
        assertThat(node.run("vzmemcheck -v").stdout()).contains("Summary: ").contains("\nveid LowMem");
    }

    @Test
    void theListIsAlignedAsVzlistDoesIt() {
        OpenVzNode node = node();
        node.add(new LabContainer(101)
                        .with("HOSTNAME", "web01.lab.example")
                        .with("IP_ADDRESS", "192.0.2.10 192.0.2.11")
                        .holding("numproc", 45))
                .state(LabState.RUNNING);
        node.add(new LabContainer(102).with("HOSTNAME", "db01.lab.example"));
        assertThat(node.run("vzlist -a")).isEqualTo(new NodeShell.Answer(0, """
                              CTID      NPROC STATUS    IP_ADDR         HOSTNAME
                               101         45 running   192.0.2.10      web01.lab.example
                               102          - stopped   -               db01.lab.example
                        """, ""));
        assertThat(node.run("vzlist -1").stdout().strip()).isEqualTo("101");
        assertThat(node.run("vzlist -S -1").stdout().strip()).isEqualTo("102");
        assertThat(node.run("vzlist -a -H -o hostname -h 'db*'").stdout().strip())
                .isEqualTo("db01.lab.example");
        assertThat(node.run("vzlist 999")).isEqualTo(new NodeShell.Answer(1, "", "Container(s) not found\n"));
    }

    @Test
    void theShellIsNoShell() {
        assertThat(node().run("cat /etc/vz/vz.conf; rm -rf /").status()).isEqualTo(2);
        assertThat(node().run("vzfoo").stderr()).contains("command not found");
    }
}
