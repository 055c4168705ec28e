package org.vzs.driver.recorded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.config.Secret;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.Outcome;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmStoreAction.TakeSnapshot;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Recorder;
import org.vzs.recording.Replay;
import org.vzs.recording.Transcript;
import org.vzs.recording.TranscriptReader;
import org.vzs.recording.TranscriptWriter;
import org.vzs.testing.LabFixture;

/** What is asked of an HTTP API, written down and answered again without it. */
@SuppressWarnings("NullAway.Init")
class RecordedRestTest {
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final RestRequest NOTHING = RestRequest.read("/api/v310/vm/nothing");

    @TempDir
    Path temp;

    private final Redactor redactor = new Redactor();

    private record Said(List<String> vms, RestAnswer nothing, RestAnswer appliance, Outcome outcome) {}

    private static Said say(Connection connection) throws InterruptedException {
        var store = connection.vmStores().orElseThrow();
        List<StoredVmInfo> vms = store.vms();
        var rest = connection.rest().orElseThrow();
        return new Said(
                vms.stream().map(StoredVmInfo::name).toList(),
                rest.send(NOTHING, SHORT),
                rest.send(RestRequest.read("/api/v310/appliance"), SHORT),
                store.perform(
                                vms.getFirst().id(),
                                new TakeSnapshot("it's a \"name\"\nof hunter2", false, null),
                                ActionContext.waiting(SHORT))
                        .outcome());
    }

    private Connection replayed(Replay replay) {
        String scheme = ReplayDriver.scheme(replay, "tintri1");
        Driver driver = requireNonNull(ReplayDriver.all(replay, redactor).get(scheme));
        return driver.connect(new Endpoint("tintri1", scheme, "tintri1", 0, null, null, null, false));
    }

    @Test
    void whatWasSaidIsAnsweredAgainAndNothingElse() throws InterruptedException {
        redactor.add(new Secret("hunter2"));
        Recorder recorder = new Recorder();
        Said live;
        try (LabFixture lab = new LabFixture(temp, LabOptions.standard());
                Connection connection =
                        new RecordingDriver(new TintriDriver(), recorder, redactor).connect(lab.endpoint("tintri1"))) {
            live = say(connection);
        }
        String text = TranscriptWriter.write(recorder.transcript());
        Transcript transcript = TranscriptReader.read(text, "x.transcript");
        assertThat(transcript).isEqualTo(recorder.transcript());
        Replay replay = new Replay(transcript);
        Connection again = replayed(replay);
        Said second = say(again);
        replay.end();
        assertThat(second.vms()).isEqualTo(live.vms());
        assertThat(second.outcome()).isEqualTo(Outcome.CHANGED).isEqualTo(live.outcome());
        assertThat(second.nothing()).isEqualTo(live.nothing());
        assertThat(text)
                .contains(
                        "tintri1 $ GET /api/v310/vm/nothing\n",
                        "[status 404]",
                        "tintri1 $ POST /api/v310/snapshot <<< ")
                .doesNotContain("[status 200]", "[exit");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> again.rest().orElseThrow().send(NOTHING, SHORT))
                .withMessageContaining("after the end of the transcript");
    }

    @Test
    void noSecretIsWrittenDown() throws InterruptedException {
        redactor.add(new Secret("hunter2"));
        Recorder recorder = new Recorder();
        try (LabFixture lab = new LabFixture(temp, LabOptions.standard());
                Connection connection =
                        new RecordingDriver(new TintriDriver(), recorder, redactor).connect(lab.endpoint("tintri1"))) {
            Said live = say(connection);
            // The API hands out a password that was configured in the device; the script gets it, the transcript does
            // not.
            assertThat(live.appliance().body()).contains("lab-mail-secret");
            connection
                    .rest()
                    .orElseThrow()
                    .send(
                            RestRequest.change(
                                    "PUT", "/api/v310/x?token=abc&limit=1", "{\"smtpPassword\" : \"p\\\"w\",\"a\":1}"),
                            SHORT);
        }
        assertThat(TranscriptWriter.write(recorder.transcript()))
                .doesNotContain("lab-mail-secret", "hunter2", "lab-tintri", "JSESSIONID", "abc", "p\\\"w")
                .contains("\"password\":\"****\"", "?token=****&limit=1", "\"smtpPassword\" : \"****\",\"a\":1");
    }

    @Test
    void aRequestThatDiffersIsRefused() {
        Transcript transcript =
                TranscriptReader.read("tintri1 $ GET /api/v310/vm/a\n{}\n[status 404]\n", "x.transcript");
        Connection connection = replayed(new Replay(transcript));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> connection.rest().orElseThrow().send(NOTHING, SHORT))
                .withMessageContaining("recorded  tintri1 $ GET /api/v310/vm/a");
    }
}
