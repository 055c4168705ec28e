package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Connection;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.Containers;
import org.vzs.driver.Driver;
import org.vzs.driver.lxc.LxcDriver;
import org.vzs.problem.ExitCode;
import org.vzs.testing.Backends;
import org.vzs.testing.RunLab;
import org.vzs.testing.Sshd;
import org.vzs.transport.ssh.SshSettings;

/** Scripts over real containers behind a real sshd, from the file of the script to the journal. */
final class LxcRunIT {
    @TempDir
    Path temp = Path.of("");

    private RunLab runs;
    private Sshd sshd;
    private Path config;
    private Driver driver;

    @BeforeEach
    void start() throws IOException {
        Backends.require(
                "lxc with busybox-static and rsync",
                Backends.executable("/usr/bin/lxc-start")
                        && Backends.executable("/usr/bin/rsync")
                        && Backends.executable("/usr/share/lxc/templates/lxc-busybox"),
                "apt-get install -y --no-install-recommends lxc busybox-static rsync");
        Path folder = Files.createDirectories(temp.resolve("lxc"));
        config = Files.writeString(
                temp.resolve("base.conf"), "lxc.net.0.type = empty\nlxc.apparmor.profile = unconfined\n");
        Path home = temp.resolve("home");
        Files.createDirectories(home.resolve(".ssh"));
        Path key = Sshd.keygen("ed25519", home.resolve(".ssh/id_ed25519"), "");
        sshd = Sshd.start(temp.resolve("sshd"), "127.0.1.42").authorize(key);
        Files.writeString(home.resolve(".ssh/known_hosts"), sshd.knownHostsLine());
        driver = new LxcDriver(SshSettings.under(home), folder.toString());
        runs = new RunLab(temp);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (sshd != null) {
            try (Connection connection = driver.connect(box())) {
                Containers containers = connection.containers().orElseThrow();
                ActionContext patience = ActionContext.waiting(Duration.ofMinutes(1));
                for (ContainerInfo each : containers.list()) {
                    containers.perform(each.id(), new ContainerAction.Stop(true), patience);
                    containers.perform(each.id(), new ContainerAction.Destroy(), patience);
                }
            }
            sshd.close();
        }
        if (runs != null) {
            runs.close();
        }
    }

    private Endpoint box() {
        return new Endpoint("box", "lxc", sshd.address(), sshd.port(), null, null, null, false);
    }

    private ExitCode run(String script, boolean whatIf) {
        Path file = runs.file(
                "s.vzs",
                script.replace("CONFIG", config.toString())
                        .replace("PREFIX", "vzs-run-" + ProcessHandle.current().pid() + "-"));
        RunOptions options = new RunOptions(file, null, List.of(), whatIf, true, false, 64, List.of());
        return runs.prepare(options, () -> List.of(box()), Map.of(), Map.of("lxc", driver))
                .execute();
    }

    /** Throws, which ends a run with exit code 3, where the results are not all as said. */
    private static final String ALL = """
            const names = Array.from({length: 50}, (_, i) => `PREFIX${i}`);
            function all(count, outcome, results) {
                const good = results.filter(r => r.outcome === outcome).length;
                if (good !== count || results.length !== count) {
                    throw new Error(`${results[0].action}: ${good} of ${results.length} ${outcome}, not ${count}`);
                }
            }
            """;

    private static final String CREATE =
            "createContainer(names, {on: 'box', template: 'busybox', set: {config: 'CONFIG'}})";

    @Test
    void fiftyContainersLiveAndDieAtOnce() {
        assertThat(run(ALL + "all(50, 'WOULD_CHANGE', " + CREATE + ")", true))
                .as(runs.err())
                .isEqualTo(ExitCode.OK);
        assertThat(run(ALL + "all(50, 'CHANGED', " + CREATE + "); all(50, 'UNCHANGED', " + CREATE + ")", false))
                .as(runs.err())
                .isEqualTo(ExitCode.OK);
        ExitCode code = run(ALL + """
                const cts = containers('PREFIX*');
                all(50, 'CHANGED', cts.start());
                all(50, 'UNCHANGED', cts.start());
                const said = cts.exec(['hostname'], {readOnly: true});
                all(50, 'UNCHANGED', said);
                if (!said.every(r => r.detail === r.target)) throw new Error('wrong names');
                all(50, 'CHANGED', cts.suspend());
                all(50, 'CHANGED', cts.resume());
                all(50, 'CHANGED', cts.stop({fast: true}));
                all(3, 'CHANGED', cts.first(3).snapshot('base'));
                all(3, 'UNCHANGED', cts.first(3).snapshot('base'));
                all(3, 'CHANGED', cts.first(3).revert('base'));
                all(3, 'CHANGED', cts.first(3).removeSnapshots());
                all(50, 'CHANGED', cts.destroy());
                if (containers('PREFIX*').length !== 0) throw new Error('some are left');
                """, false);
        assertThat(code).as(runs.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void anSshdThatIsKilledInACommandIsNoSuccessAndNoFailure() {
        assertThat(run("""
                createContainer('PREFIXk', {on: 'box', template: 'busybox', set: {config: 'CONFIG'}});
                container('PREFIXk').start();
                """, false)).as(runs.err()).isEqualTo(ExitCode.OK);
        String id = "vzs-run-" + ProcessHandle.current().pid() + "-k";
        Path begun = temp.resolve("lxc").resolve(id).resolve("rootfs/begun");
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(begun));
            sshd.kill();
        });
        ExitCode code = run("container('PREFIXk').exec(['sh', '-c', 'touch /begun; sleep 100'])", false);
        killer.join();
        sshd.restart();
        assertThat(code).isEqualTo(ExitCode.STILL_RUNNING);
        assertThat(String.join("\n", runs.journal()))
                .contains("\"outcome\":\"STILL_RUNNING\"")
                .contains("the end was not seen");
    }
}
