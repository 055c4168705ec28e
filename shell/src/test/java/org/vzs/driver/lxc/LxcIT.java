package org.vzs.driver.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerState;
import org.vzs.driver.Containers;
import org.vzs.driver.Outcome;
import org.vzs.driver.contract.ContainersContract;
import org.vzs.testing.Backends;
import org.vzs.testing.Sshd;
import org.vzs.transport.ssh.SshSettings;

/** The LXC driver against real containers behind a real sshd. */
class LxcIT extends ContainersContract {
    @TempDir
    Path temp = Path.of("");

    private Path config;
    private Path folder;
    private Sshd sshd;
    private Connection connection;
    private int next = 1;

    @BeforeEach
    void connect() throws IOException {
        Backends.require(
                "lxc with busybox-static and rsync",
                Backends.executable("/usr/bin/lxc-start")
                        && Backends.executable("/usr/bin/rsync")
                        && Backends.executable("/usr/share/lxc/templates/lxc-busybox"),
                "apt-get install -y --no-install-recommends lxc busybox-static rsync");
        folder = Files.createDirectories(temp.resolve("lxc"));
        config = Files.writeString(
                temp.resolve("base.conf"), "lxc.net.0.type = empty\nlxc.apparmor.profile = unconfined\n");
        Path home = temp.resolve("home");
        Files.createDirectories(home.resolve(".ssh"));
        Path key = Sshd.keygen("ed25519", home.resolve(".ssh/id_ed25519"), "");
        sshd = Sshd.start(temp.resolve("sshd"), "127.0.1.41").authorize(key);
        Files.writeString(home.resolve(".ssh/known_hosts"), sshd.knownHostsLine());
        connection = new LxcDriver(SshSettings.under(home), folder.toString())
                .connect(new Endpoint("box", "lxc", sshd.address(), sshd.port(), null, null, null, false));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (connection != null) {
            for (ContainerInfo each : containers().list()) {
                perform(each.id(), new ContainerAction.Resume());
                perform(each.id(), new ContainerAction.Stop(true));
                assertThat(perform(each.id(), new ContainerAction.Destroy()).outcome())
                        .isEqualTo(Outcome.CHANGED);
            }
            connection.close();
        }
        if (sshd != null) {
            sshd.close();
        }
    }

    @Override
    protected Containers containers() {
        return connection.containers().orElseThrow();
    }

    @Override
    protected String freshId() {
        return "vzs-it-" + ProcessHandle.current().pid() + "-" + next++;
    }

    @Override
    protected String template() {
        return "busybox";
    }

    @Override
    protected List<ContainerSetting> forSnapshots() {
        return List.of(new ContainerSetting("config", config.toString()));
    }

    @Test
    void theHostSaysWhatItIs() {
        assertThat(connection.about().product()).isEqualTo("LXC");
        assertThat(connection.about().version()).matches("\\d+\\.\\d+.*");
    }

    @Test
    void aListingKnowsTemplateAndHostName() throws InterruptedException {
        String id = made();
        ContainerInfo info = find(id).orElseThrow();
        assertThat(info.template()).isEqualTo("busybox");
        assertThat(info.hostname()).isEqualTo(id);
        assertThat(info.layout()).isEqualTo("dir");
    }

    @Test
    void aSettingIsSavedOnce() throws Exception {
        String id = made();
        ContainerAction set = new ContainerAction.Configure(List.of(
                new ContainerSetting("lxc.uts.name", "new-name"),
                new ContainerSetting("lxc.cgroup2.memory.max", "64M")));
        assertThat(perform(id, set).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(perform(id, set).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(find(id).orElseThrow().hostname()).isEqualTo("new-name");
        assertThat(find(id).orElseThrow().limits())
                .containsEntry("memory.max", new ContainerLimit(0, 0, 64L << 20, 64L << 20, 0));
        assertThat(Files.readString(folder.resolve(id).resolve("config"))).containsOnlyOnce("lxc.uts.name");
    }

    /** The key of the memory limit in the version of cgroups that this kernel has. */
    private static final String MEMORY =
            Files.exists(Path.of("/sys/fs/cgroup/cgroup.controllers")) ? "memory.max" : "memory.limit_in_bytes";

    private static final String MEMORY_SETTING = (MEMORY.endsWith("max") ? "lxc.cgroup2." : "lxc.cgroup.") + MEMORY;

    private static ContainerAction memory(String value) {
        return new ContainerAction.Configure(List.of(new ContainerSetting(MEMORY_SETTING, value)));
    }

    private String cgroup(String id, String... value) throws InterruptedException {
        List<String> argv = new ArrayList<>(List.of("lxc-cgroup", "-P", folder.toString(), "-n", id, MEMORY));
        argv.addAll(List.of(value));
        return connection
                .commands()
                .orElseThrow()
                .run(argv, null, Duration.ofSeconds(30))
                .stdout()
                .strip();
    }

    @Test
    void aLimitReachesTheRunningContainerAndTheFile() throws Exception {
        String id = running();
        assertThat(perform(id, memory("64M")).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(cgroup(id)).isEqualTo(Long.toString(64L << 20));
        assertThat(folder.resolve(id).resolve("config")).content().contains(MEMORY_SETTING + " = 64M");
        assertThat(perform(id, memory("64M")).outcome()).isEqualTo(Outcome.UNCHANGED);
        cgroup(id, "32M");
        assertThat(perform(id, memory("64M")).outcome())
                .as("the file has it, the container has not")
                .isEqualTo(Outcome.CHANGED);
        assertThat(cgroup(id)).isEqualTo(Long.toString(64L << 20));
    }

    @Test
    void aLimitThatTheKernelRefusesIsNotSaved() throws Exception {
        String id = running();
        ActionResult r = perform(
                id,
                new ContainerAction.Configure(List.of(
                        new ContainerSetting("lxc.uts.name", "new-name"),
                        new ContainerSetting(MEMORY_SETTING, "plenty"))));
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail())
                .contains("does not take " + MEMORY_SETTING + " = plenty")
                .contains("not saved")
                .contains("already set: lxc.uts.name");
        assertThat(folder.resolve(id).resolve("config")).content().doesNotContain("plenty");
    }

    @Test
    void aRunningContainerIsNotSnapshotAndSaysWhy() throws InterruptedException {
        ActionResult r = perform(running(), new ContainerAction.CreateSnapshot("x"));
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail()).contains("RUNNING").contains("stop it first");
    }

    @Test
    void aRevertBringsTheFilesBack() throws Exception {
        String id = made();
        Path file = folder.resolve(id).resolve("rootfs/root/note");
        Files.writeString(file, "before");
        assertThat(perform(id, new ContainerAction.CreateSnapshot("the state; before"))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
        Files.writeString(file, "after");
        String snapshot = containers().snapshots(id).getFirst().id();
        assertThat(containers().snapshots(id).getFirst().name()).isEqualTo("the state; before");
        assertThat(perform(id, new ContainerAction.Revert(snapshot)).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(file).hasContent("before");
    }

    @Test
    void fiftyAtOnceStartAndStop() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(freshId());
        }
        all(ids, new ContainerAction.Create(template(), forSnapshots()));
        all(ids, new ContainerAction.Start());
        assertThat(containers().list()).hasSize(50).allMatch(c -> c.state() == ContainerState.RUNNING);
        all(ids, new ContainerAction.Stop(true));
        assertThat(containers().list()).hasSize(50).allMatch(c -> c.state() == ContainerState.STOPPED);
    }

    private void all(List<String> ids, ContainerAction action) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> each = new ArrayList<>();
            ids.forEach(id -> each.add(pool.submit(() -> perform(id, action))));
            for (Future<ActionResult> one : each) {
                assertThat(one.get().outcome()).as(one.get().detail()).isEqualTo(Outcome.CHANGED);
            }
        }
    }
}
