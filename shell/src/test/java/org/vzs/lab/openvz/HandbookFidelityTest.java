package org.vzs.lab.openvz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vzs.recording.Transcript;

/**
 * The tables of the handbook, to the last number, from a lab node that is prepared alike. Runs of blanks are what a web page
 * left of them; the order of the containers is that of their starts. Both are taken as equal, and so are sums whose addends
 * are known to two places only.
 */
class HandbookFidelityTest {
    private static final double MIB = 1 << 20;
    private static final double PAGE = 4096;
    private static final double RAM = 3440 * MIB;
    private static final double LOW_MEM = 552 * MIB;
    private static final double MEM_SWAP = RAM + 3950 * MIB;
    private static final Pattern COUNTER =
            Pattern.compile("(?:\\d+:)? *([a-z]+) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)");

    private static List<String> lines(String text) {
        return text.lines().map(l -> l.strip().replaceAll("\\s+", " ")).toList();
    }

    private static String answer(OpenVzNode node, Transcript.Exchange asked) {
        NodeShell.Answer answer = node.run(asked.command());
        assertThat(answer.status()).as(asked.command()).isEqualTo(asked.exitStatus());
        assertThat(answer.stderr()).as(asked.command()).isEqualTo(asked.stderr());
        return answer.stdout();
    }

    @Test
    void theBeancounters() {
        Transcript.Exchange noted =
                LabFidelityTest.transcript("handbook-beancounters").exchanges().getFirst();
        OpenVzNode node = new OpenVzNode("hn");
        LabContainer ct = node.add(new LabContainer(5005));
        ct.state(LabState.RUNNING);
        lines(noted.stdout()).stream()
                .map(COUNTER::matcher)
                .filter(Matcher::matches)
                .filter(m -> !m.group(1).equals("dummy"))
                .forEach(m -> ct.with(m.group(1).toUpperCase(java.util.Locale.ROOT), m.group(4) + ":" + m.group(5))
                        .holding(m.group(1), Long.parseLong(m.group(2)))
                        .peaking(m.group(1), Long.parseLong(m.group(3)))
                        .failing(m.group(1), Long.parseLong(m.group(6))));
        assertThat(lines(answer(node, noted))).hasSize(26).isEqualTo(lines(noted.stdout()));
        assertThat(lines(node.run("cat /proc/bc/5005/resources").stdout()))
                .hasSize(24)
                .startsWith("kmemsize 7430824 14454677 21055923 21377049 0");
        assertThat(node.run("cat /proc/bc/5006/resources").status()).isEqualTo(1);
    }

    /** Which values of its beancounters make vzmemcheck print this row. */
    private static void remember(OpenVzNode node, String row) {
        String[] words = row.split(" ", -1);
        double[] part = new double[9];
        for (int i = 1; i < part.length; i++) {
            part[i] = Double.parseDouble(words[i]) / 100;
        }
        double kernel = part[1] * LOW_MEM;
        double kernelLimit = part[2] * LOW_MEM;
        LabContainer ct = node.add(new LabContainer(Integer.parseInt(words[0])));
        ct.state(LabState.RUNNING);
        ct.with("KMEMSIZE", Math.round(kernelLimit) + ":" + Math.round(kernelLimit))
                .with("OOMGUARPAGES", pages(part[5] * MEM_SWAP - kernelLimit) + ":unlimited")
                .with("VMGUARPAGES", pages(part[7] * MEM_SWAP - kernelLimit) + ":unlimited")
                .with("PRIVVMPAGES", "0:" + pages(part[8] * MEM_SWAP - kernelLimit))
                .holding("kmemsize", Math.round(kernel))
                .holding("physpages", pages(part[3] * RAM))
                .holding("oomguarpages", pages(part[4] * MEM_SWAP - kernel))
                .holding("privvmpages", pages(part[6] * MEM_SWAP - kernel));
        for (String buffer : List.of("TCPSNDBUF", "TCPRCVBUF", "OTHERSOCKBUF", "DGRAMRCVBUF")) {
            ct.with(buffer, "0:0");
        }
    }

    private static long pages(double bytes) {
        assertThat(bytes).isNotNegative();
        return Math.round(bytes / PAGE);
    }

    @Test
    void memoryAndCpu() {
        List<Transcript.Exchange> noted =
                LabFidelityTest.transcript("handbook-node").exchanges();
        OpenVzNode node = new OpenVzNode("hn")
                .set("LAB_RAM_MIB", "3440")
                .set("LAB_SWAP_MIB", "3950")
                .set("LAB_LOWMEM_MIB", "552");
        lines(noted.get(1).stdout()).stream().filter(l -> l.matches("\\d+ .*")).forEach(row -> remember(node, row));
        lines(noted.get(3).stdout()).stream()
                .filter(l -> l.matches("[1-9]\\d* \\d+"))
                .map(l -> l.split(" ", -1))
                .forEach(w ->
                        node.container(Integer.parseInt(w[0])).orElseThrow().with("CPUUNITS", w[1]));
        assertThat(node.containers()).hasSize(32);

        sameButForSums(answer(node, noted.get(0)), noted.get(0).stdout());
        sameButForSums(answer(node, noted.get(1)), noted.get(1).stdout());
        assertThat(answer(node, noted.get(2))).isEqualTo(noted.get(2).stdout());
        assertThat(answer(node, noted.get(3)).lines())
                .containsExactlyInAnyOrderElementsOf(
                        noted.get(3).stdout().lines().toList());
    }

    private static void sameButForSums(String said, String noted) {
        List<String> here = lines(said);
        List<String> there = lines(noted);
        assertThat(here.subList(0, here.size() - 1))
                .containsExactlyInAnyOrderElementsOf(there.subList(0, there.size() - 1));
        String[] sums = here.getLast().split(" ", -1);
        String[] wanted = there.getLast().split(" ", -1);
        assertThat(sums).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].matches("[\\d.]+")) {
                // 32 addends, each rounded by up to 0.005.
                assertThat(Double.parseDouble(sums[i])).isCloseTo(Double.parseDouble(wanted[i]), within(0.16));
            } else {
                assertThat(sums[i]).isEqualTo(wanted[i]);
            }
        }
    }

    @Test
    void filesAndFolders() {
        List<Transcript.Exchange> noted =
                LabFidelityTest.transcript("handbook-files").exchanges();
        OpenVzNode node = new OpenVzNode("hn");
        noted.get(0).stdout().lines().forEach(file -> node.template(file.replace(".tar.gz", "")));
        LabContainer ct = node.add(new LabContainer(5005));
        noted.get(2).stdout().lines().map(l -> l.split("=", 2)).forEach(w -> ct.with(w[0], w[1].replace("\"", "")));
        for (Transcript.Exchange each : noted) {
            assertThat(answer(node, each)).as(each.command()).isEqualTo(each.stdout());
        }
    }

    @Test
    void theBaseCommands() {
        OpenVzNode node = new OpenVzNode("hn");
        node.add(new LabContainer(101).holding("numproc", 2)).state(LabState.RUNNING);
        node.add(new LabContainer(5005).with("HOSTNAME", "lamp.example")).state(LabState.RUNNING);
        node.add(new LabContainer(5014));
        for (Transcript.Exchange each :
                LabFidelityTest.transcript("handbook-commands").exchanges()) {
            assertThat(answer(node, each)).as(each.command()).isEqualTo(each.stdout());
        }
        assertThat(node.run("vzlist -a -H -o ioprio 101").stdout().strip()).isEqualTo("7");
        assertThat(node.run("vzctl status 5005").stdout()).endsWith("down\n");
        assertThat(node.run("vzquota show 5005").status()).isEqualTo(11);
    }

    @Test
    void samplesArePlans() {
        OpenVzNode node = new OpenVzNode("hn").withoutDefaultLimits().template("centos-5-x86");
        assertThat(node.run("vzctl create 101 --ostemplate centos-5-x86 --config gold")
                        .status())
                .isEqualTo(82);
        assertThat(node.run("vzctl create 101 --ostemplate centos-5-x86 --config basic")
                        .status())
                .isZero();
        assertThat(node.run("cat /etc/vz/conf/ve-basic.conf-sample").stdout()).contains("NUMPROC=\"240:240\"");
        assertThat(node.run("vzctl start 101").status()).isZero();
        assertThat(node.run("vzctl set 101 --applyconfig light --save").status())
                .isZero();
        assertThat(node.run("vzlist -H -o numproc.l,cpuunits 101").stdout().strip())
                .isEqualTo("40     250");
        assertThat(node.run("vzctl set 101 --applyconfig gold --save").status()).isEqualTo(109);
        assertThat(node.run("vzctl create 102 --ostemplate centos-5-x86 --config vswap-512m")
                        .status())
                .isZero();
        assertThat(node.run("vzctl start 102").status())
                .as("RAM and swap are all that VSwap needs")
                .isZero();
    }
}
