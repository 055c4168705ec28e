package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.FaultRule;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** Every bundled runbook on lab nodes: what it changes there, and what it must not. */
class StdlibLabTest {
    private static final String[] TEMPLATE = {
        "node=hn1", "ctid=555", "template=scientific-6-standard_6.0_i386", "address=192.0.2.55", "nameserver=192.0.2.1"
    };

    @TempDir
    Path folder;

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
        return lab.runbook(library, "openvz/" + name, null, flags);
    }

    private String ask(String node, String... argv) {
        lab.out();
        lab.err();
        String words = String.join("', '", argv);
        lab.run(
                lab.file("ask.vzs", "print(ssh('" + node + "').run(['" + words + "'], {readOnly: true}).stdout)"),
                null);
        return lab.out().strip();
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void containerReport() {
        assertThat(run("container-report", "node=hn1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out())
                .contains("node hn1", "containers  10, 8 running, 2 not", "13000 of 280025 units promised, 4.6 %")
                .contains("web01.lab.example", "2 resources, see openvz/beancounters");
    }

    @Test
    void beancountersTellWhatIsNewSinceTheLastRun() {
        assertThat(run("beancounters", "node=hn1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("tcpsndbuf", "1824").doesNotContain("SINCE", "+");
        assertThat(run("beancounters", "node=hn1")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("+0");
        assertThat(run("beancounters", "node=hn1", "ctid=101")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("nothing was refused");
        assertThat(run("beancounters", "node=hn1", "ctid=105")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void memoryAndCpuAgainstTheMost() {
        assertThat(run("memory-overcommit", "node=hn1", "most=100")).isEqualTo(ExitCode.OK);
        assertThat(run("memory-overcommit", "node=hn1", "most=4")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("at most 4 % are promised: it is 4.23 %");
        assertThat(run("cpu-commitment", "node=hn1", "most=5")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("13000 of 280025 units promised, 4.6 %");
        assertThat(run("cpu-commitment", "node=hn1", "most=4")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void quotaIsCountedAnewOnlyWithAYesAndTheContainerRunsAfterwards() {
        assertThat(run("quota", "node=hn1", "ctid=101")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("1k-blocks", "5.9 %");
        assertThat(run("quota", "node=hn1", "ctid=101", "recalculate=true")).isEqualTo(ExitCode.USAGE);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
        assertThat(run("quota", "node=hn1", "ctid=101", "recalculate=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
        assertThat(run("quota", "node=hn1", "ctid=105", "recalculate=true", "yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "105")).endsWith("down");
    }

    @Test
    void quotaHasTheContainerRunAgainWhenItCannotBeDropped() {
        lab.lab.faults().add(FaultRule.parse("vzquota_drop@101=drop*1"));
        assertThat(run("quota", "node=hn1", "ctid=101", "recalculate=true", "yes"))
                .isNotEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
    }

    @Test
    void ioPriorityIsSetOnce() {
        assertThat(run("io-priority", "node=hn1", "ctid=101", "priority=8")).isEqualTo(ExitCode.USAGE);
        assertThat(run("io-priority", "node=hn1", "ctid=101", "priority=7", "what-if"))
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzlist", "-H", "-o", "ioprio", "101")).isEqualTo("4");
        assertThat(run("io-priority", "node=hn1", "ctid=101", "priority=7")).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzlist", "-H", "-o", "ioprio", "101")).isEqualTo("7");
        assertThat(run("io-priority", "node=hn1", "ctid=101", "priority=7", "json"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("\"changed\":0,\"unchanged\":1");
    }

    @Test
    void checkpointAndBack() {
        assertThat(run("checkpoint", "node=hn1", "ctid=101", "action=suspend")).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("suspended");
        assertThat(run("checkpoint", "node=hn1", "ctid=101", "action=suspend")).isEqualTo(ExitCode.OK);
        assertThat(run("checkpoint", "node=hn1", "ctid=101", "action=resume")).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
        assertThat(run("checkpoint", "node=hn1", "ctid=105", "action=suspend")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void pushFile() throws Exception {
        Path file = Files.writeString(folder.resolve("motd"), "Tonight: $(reboot) 'at' ten\n");
        String[] call = {"node=hn1", "ctid=101", "file=" + file, "path=/etc/motd"};
        assertThat(run("push-file", with(call, "what-if"))).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "cat", "/var/lib/vz/root/101/etc/motd")).isEmpty();
        assertThat(run("push-file", call)).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "cat", "/var/lib/vz/root/101/etc/motd")).isEqualTo("Tonight: $(reboot) 'at' ten");
        assertThat(run("push-file", with(call, "requota=true"))).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
        assertThat(run("push-file", "node=hn1", "ctid=101", "file=" + file, "path=/../../../etc/motd"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("push-file", "node=hn1", "ctid=105", "file=" + file, "path=/etc/motd"))
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void liveMigrate() {
        assertThat(run("live-migrate", "node=hn1", "to=hn2", "ctid=101")).isEqualTo(ExitCode.OK);
        assertThat(ask("hn2", "vzctl", "status", "101")).endsWith("running");
        assertThat(ask("hn1", "vzctl", "status", "101")).contains("deleted");
        assertThat(run("live-migrate", "node=hn1", "to=hn2", "ctid=101", "json"))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("\"changed\":0");
        assertThat(run("live-migrate", "node=hn1", "to=hn2", "ctid=105")).isEqualTo(ExitCode.FAILED);
        assertThat(run("live-migrate", "node=hn1", "to=hn1", "ctid=102")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aNameWithSpacesIsAsGoodAsAnId() {
        lab.run(lab.file("name.vzs", "container(103).set({name: 'data base 1'}, {confirm: false})"), null);
        String named = "ctid=data base 1";
        assertThat(run("beancounters", "node=hn1", named)).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("tcpsndbuf");
        assertThat(run("quota", "node=hn1", named)).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("1520000");
        assertThat(run("quota", "node=hn1", named, "recalculate=true", "yes"))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(run("io-priority", "node=hn1", named, "priority=2"))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "vzlist", "-H", "-o", "ioprio", "103")).isEqualTo("2");
        lab.file("motd", "good day\n");
        assertThat(run("push-file", "node=hn1", named, "file=" + folder.resolve("motd"), "path=/etc/motd"))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "cat", "/var/lib/vz/root/103/etc/motd")).isEqualTo("good day");
        assertThat(run("checkpoint", "node=hn1", named, "action=suspend"))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(run("checkpoint", "node=hn1", named, "action=resume"))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(run("live-migrate", "node=hn1", "to=hn2", named))
                .as(lab.err())
                .isEqualTo(ExitCode.OK);
        assertThat(ask("hn2", "vzctl", "status", "103")).endsWith("running");
        assertThat(run("quota", "node=hn1", "ctid=no such name")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("there is no container no such name on hn1");
    }

    @Test
    void updateTemplate() {
        String[] call = with(TEMPLATE, "name=scientific-6-standard_6.0-20111026_i386");
        assertThat(run("update-template", with(call, "what-if"))).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("vzctl create 555", "tar --numeric-owner", "yum -y update");
        assertThat(ask("hn1", "ls", "/var/lib/vz/template/cache")).doesNotContain("20111026");
        assertThat(run("update-template", call)).as(lab.err()).isEqualTo(ExitCode.OK);
        assertThat(ask("hn1", "ls", "/var/lib/vz/template/cache")).contains("6.0-20111026_i386.tar.gz");
        assertThat(ask("hn1", "vzctl", "status", "555")).contains("deleted");
        assertThat(ask("hn1", "ls", "/etc/vz/conf")).doesNotContain("555");
        assertThat(run("update-template", call))
                .as("a second run would overwrite it")
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void updateTemplateRefusesAContainerThatIsThereAndANameThatProxmoxCannotRead() {
        assertThat(run("update-template", with(TEMPLATE, "name=mine"))).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("'mine' is not DISTRIBUTION-VERSION-TEXT_VERSION_ARCHITECTURE");
        String[] running = TEMPLATE.clone();
        running[1] = "ctid=101";
        assertThat(run("update-template", with(running, "name=scientific-6-standard_6.0-1_i386")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("container 101 is there, mounted running");
        assertThat(ask("hn1", "vzctl", "status", "101")).endsWith("running");
    }

    @Test
    void aDiskThatIsFullDuringTarIsNamedAndThePartIsRemoved() {
        lab.lab.faults().add(FaultRule.parse("tar=fault:NoSpace*1"));
        String[] call = with(TEMPLATE, "name=scientific-6-standard_6.0-20111026_i386");
        assertThat(run("update-template", call)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err())
                .contains("No space left on device", "stopped at the step 'pack it as the new template'")
                .contains("cleaned up:");
        assertThat(ask("hn1", "ls", "/var/lib/vz/template/cache")).doesNotContain("20111026");
        assertThat(run("update-template", call)).as("with room again").isEqualTo(ExitCode.OK);
    }

    @Test
    void updateTemplateCleansUpWhenItFailsHalfWay() {
        for (String fault : List.of(
                "vzctl_start@555=drop*1",
                "vzctl_exec2@555=drop*1",
                "tar=drop*1",
                "tar=drop:after*1",
                "tar=fault:NoSpace*1")) {
            lab.lab.faults().add(FaultRule.parse(fault));
            assertThat(run("update-template", with(TEMPLATE, "name=scientific-6-standard_6.0-20111026_i386")))
                    .as(fault)
                    .isNotEqualTo(ExitCode.OK);
            assertThat(ask("hn1", "vzctl", "status", "555")).as(fault).contains("deleted");
            assertThat(ask("hn1", "ls", "/etc/vz/conf")).as(fault).doesNotContain("555");
            assertThat(ask("hn1", "ls", "/var/lib/vz/template/cache")).as(fault).doesNotContain("20111026");
        }
    }
}
