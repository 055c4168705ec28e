package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Outcome;
import org.vzs.lab.FaultRule;
import org.vzs.testing.LabSession;

/** Ctrl-C while a command is under way on the far side: nobody may read that it was not run. */
final class InterruptedCommandTest {
    @TempDir
    Path folder;

    private LabSession session;
    private final ExecutorService bystander = Executors.newSingleThreadExecutor();

    @BeforeEach
    void open() {
        session = new LabSession(folder, false);
    }

    @AfterEach
    void close() {
        bystander.shutdownNow();
        session.close();
    }

    /** Presses Ctrl-C as soon as the device has the command; the answer is held back much longer. */
    private Result interruptedAt(String device, String operation, String script)
            throws ExecutionException, InterruptedException {
        session.eval("vms(); containers(); volumes(); pools()");
        session.lab.faults().add(FaultRule.parse(operation + "=delay:20s*1"));
        long before = session.lab.counters(device).of(operation);
        Future<?> pressed = bystander.submit(() -> {
            // At once: it may come while the channel is still being opened.
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofNanos(100_000))
                    .until(() -> session.lab.counters(device).of(operation) > before);
            session.gate.interrupt();
        });
        // A script goes on after that, or is told.
        session.eval("try { " + script + " } catch (e) { print(e.message) }");
        pressed.get();
        return session.results.getLast();
    }

    @Test
    void aCommandThatChangesIsStillRunning() throws ExecutionException, InterruptedException {
        Result result = interruptedAt("hn1", "vzctl_start", "ssh('hn1').run(['vzctl', 'start', '105'])");
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("may be done");
    }

    @Test
    void soIsTheVerbOfADriverOverSsh() throws ExecutionException, InterruptedException {
        Result result = interruptedAt("v7000", "rmvdisk", "volume('backup01').delete({force: true})");
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
    }

    @Test
    void andARequestToAnHttpApi() throws ExecutionException, InterruptedException {
        Result result = interruptedAt("tintri1", "POST_alert", "http('tintri1').post('/api/v310/alert', {body: {}})");
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
    }

    @Test
    void aCommandThatReadsHasNotRun() throws ExecutionException, InterruptedException {
        Result result = interruptedAt("hn1", "vzlist", "ssh(['hn1']).run(['vzlist', '-a'], {readOnly: true})");
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.SKIPPED);
    }
}
