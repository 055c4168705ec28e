package org.vzs.driver.recorded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Outcome;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.ontap.OntapDriver;
import org.vzs.lab.LabOptions;
import org.vzs.recording.Recorder;
import org.vzs.recording.Replay;
import org.vzs.recording.TranscriptReader;
import org.vzs.recording.TranscriptWriter;
import org.vzs.testing.LabFixture;

/** A cluster is asked by REST and on its command line: both are written down, in the order in which they were said. */
class RecordedClusterTest {
    private static final Duration SHORT = Duration.ofSeconds(30);

    @TempDir
    Path temp = Path.of("");

    private final Redactor redactor = new Redactor();

    private record Said(
            List<FilerVolume> volumes, List<FilerDisk> disks, String version, Outcome outcome, RestAnswer nothing) {}

    private static Said say(Connection connection) throws InterruptedException {
        var filer = connection.filers().orElseThrow();
        return new Said(
                filer.volumes(),
                filer.disks(),
                connection
                        .commands()
                        .orElseThrow()
                        .run(List.of("version"), null, SHORT)
                        .stdout(),
                connection
                        .volumes()
                        .orElseThrow()
                        .perform("svm-01:thin", new VolumeAction.CreateSnapshot("before"), ActionContext.waiting(SHORT))
                        .outcome(),
                connection.rest().orElseThrow().send(RestRequest.read("/api/storage/volumes/none"), SHORT));
    }

    @Test
    void nounsVerbsRequestsAndCommandsAreAnsweredAgainWithoutTheCluster() throws InterruptedException {
        Recorder recorder = new Recorder();
        Said live;
        try (LabFixture lab = new LabFixture(
                        temp.resolve("lab"), LabOptions.standard().withTimeScale(0));
                Connection connection = new RecordingDriver(OntapDriver.under(temp), recorder, redactor)
                        .connect(lab.endpoint("cluster1"))) {
            live = say(connection);
        }
        String text = TranscriptWriter.write(recorder.transcript());
        assertThat(text)
                .contains(
                        "cluster1 $ GET /api/storage/volumes?fields=",
                        "cluster1 $ version\n",
                        "[status 202]",
                        "[status 400]")
                .containsPattern(
                        "cluster1 \\$ POST /api/storage/volumes/[0-9a-f-]+/snapshots <<< '\\{\"name\":\"before\"}'")
                .doesNotContain("lab-admin", "Basic ");
        Replay replay = new Replay(TranscriptReader.read(text, "x.transcript"));
        String scheme = ReplayDriver.scheme(replay, "cluster1");
        Driver driver = requireNonNull(ReplayDriver.all(replay, redactor).get(scheme));
        Connection again = driver.connect(new Endpoint("cluster1", scheme, "cluster1", 0, null, null, null, false));
        assertThat(say(again)).isEqualTo(live);
        replay.end();
        assertThat(live.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(live.volumes()).hasSize(6);
    }
}
