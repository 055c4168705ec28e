package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** Who has the lab, and what stays of it. */
@SuppressWarnings("NullAway.Init")
class LabTest {
    private static final LabOptions FAST =
            LabOptions.standard().withTimeScale(0).withLockWait(Duration.ZERO);

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("state").resolve("lab");
    }

    private static String powerOn(Lab lab) throws Exception {
        try (LabClient client = LabClient.loggedIn(lab.device("vc"))) {
            client.task("PowerOnVM_Task", "vm-1001", "");
            return client.power("vm-1001");
        }
    }

    private static String power(Lab lab) throws Exception {
        try (LabClient client = LabClient.loggedIn(lab.device("vc"))) {
            return client.power("vm-1001");
        }
    }

    @Test
    void stateAndCertificateSurvive() throws Exception {
        String fingerprint;
        try (Lab lab = Lab.open(folder(), FAST)) {
            fingerprint = lab.device("vc").fingerprint();
            assertThat(power(lab)).isEqualTo("poweredOff");
            assertThat(powerOn(lab)).isEqualTo("poweredOn");
        }
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(power(lab)).isEqualTo("poweredOn");
            assertThat(lab.device("vc").fingerprint()).isEqualTo(fingerprint).matches("sha256:[0-9a-f]{64}");
        }
        Lab.reset(folder());
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(power(lab)).isEqualTo("poweredOff");
            assertThat(lab.device("vc").fingerprint()).isEqualTo(fingerprint);
        }
    }

    @Test
    void aDeviceThatNobodyAsksForIsNotStarted() throws IOException {
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(lab.names()).contains("vc");
            try (var files = Files.list(folder())) {
                assertThat(files.map(f -> f.getFileName().toString())).doesNotContain("tls.identity");
            }
        }
    }

    @Test
    void changesAreWrittenWhileTheLabRuns() throws Exception {
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(powerOn(lab)).isEqualTo("poweredOn");
            Awaitility.await().until(() -> Files.exists(folder().resolve("vc.json")));
            assertThat(folder().resolve("vc.json")).content().contains("PowerOnVM_Task");
        }
    }

    @Test
    void anotherOneIsRefusedWithTheNumberOfTheProcess() {
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThatThrownBy(() -> Lab.open(folder(), FAST))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCKED))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> Lab.reset(folder())).isInstanceOf(ProblemException.class);
            assertThat(Lab.status(folder()).holder())
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
            assertThat(lab.isJoined()).isFalse();
        }
        assertThat(Lab.status(folder()).holder()).isEmpty();
    }

    @Test
    void anotherOneWaitsForTheFirstToEnd() throws Exception {
        Lab first = Lab.open(folder(), FAST);
        CompletableFuture<Lab> second =
                CompletableFuture.supplyAsync(() -> Lab.open(folder(), FAST.withLockWait(Duration.ofSeconds(20))));
        assertThat(second).isNotDone();
        first.close();
        try (Lab lab = second.get(10, TimeUnit.SECONDS)) {
            assertThat(lab.isJoined()).isFalse();
        }
    }

    @Test
    void aServedLabIsJoinedAndNotServedTwice() throws Exception {
        try (Lab server = Lab.open(folder(), FAST.withServe(true))) {
            try (Lab guest = Lab.open(folder(), FAST)) {
                assertThat(guest.isJoined()).isTrue();
                assertThat(guest.devices()).isEqualTo(server.devices());
                assertThat(powerOn(guest)).isEqualTo("poweredOn");
            }
            assertThat(power(server)).isEqualTo("poweredOn");
            assertThat(Lab.status(folder()).served()).isEqualTo(server.devices());
            assertThatThrownBy(() -> Lab.open(folder(), FAST.withServe(true))).hasMessageContaining("served already");
        }
        assertThat(folder().resolve("served.json")).doesNotExist();
    }

    @Test
    void aBrokenStateFileIsAnErrorWithTheWayOut() throws Exception {
        Files.createDirectories(folder());
        for (String broken :
                new String[] {"", "{\"vms\": {", "[1]", "{}", "{\"generatedVms\":0,\"vms\":{\"vm-1001\":{}}}"}) {
            Files.writeString(folder().resolve("vc.json"), broken);
            try (Lab lab = Lab.open(folder(), FAST)) {
                assertThatThrownBy(() -> lab.device("vc"))
                        .as(broken)
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                        .hasMessageContaining("vc.json")
                        .hasMessageContaining("vzs lab reset");
            }
        }
        Lab.reset(folder());
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(power(lab)).isEqualTo("poweredOff");
        }
    }

    @Test
    void aFileLeftByAKilledWriterDoesNoHarm() throws Exception {
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(powerOn(lab)).isEqualTo("poweredOn");
        }
        Files.writeString(folder().resolve("vc.json.new"), "{\"vms\": {\"vm-10");
        try (Lab lab = Lab.open(folder(), FAST)) {
            assertThat(power(lab)).isEqualTo("poweredOn");
        }
    }
}
