package org.vzs.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Transcript.Exchange;

class TranscriptTest {
    @Test
    void itReadsAsTyped() {
        String text = """
                # from an administrator's notebook
                hn1 $ vzctl start 555
                Starting container ...
                ! Error: something
                [exit 28]
                hn1 $ true
                """;
        Transcript t = TranscriptReader.read(text, "x.transcript");
        assertThat(t.exchanges())
                .containsExactly(
                        new Exchange("hn1", "vzctl start 555", "Starting container ...\n", "Error: something\n", 28),
                        new Exchange("hn1", "true", "", "", 0));
    }

    @Test
    void whateverWasSaidCanBeWrittenAndReadAgain() {
        String[] bits = {"\n", "! ", "[exit 3]", "hn1 $ x", "\\", "[no newline]", "plain", "ü", " ", "#", "\t", "\\n"};
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder out = new StringBuilder();
            StringBuilder err = new StringBuilder();
            StringBuilder command = new StringBuilder("c");
            for (int k = random.nextInt(6); k > 0; k--) {
                out.append(bits[random.nextInt(bits.length)]);
                err.append(bits[random.nextInt(bits.length)]);
                command.append(bits[random.nextInt(bits.length)]);
            }
            Transcript one = new Transcript(List.of(
                    new Exchange("e1", command.toString(), out.toString(), err.toString(), random.nextInt(3)),
                    new Exchange("e2", "next", "", "", 0)));
            assertThat(TranscriptReader.read(TranscriptWriter.write(one), "x")).isEqualTo(one);
        }
    }

    @Test
    void outputWithoutACommandIsAnErrorWithItsLine() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TranscriptReader.read("# c\nstray\n", "x.transcript"))
                .withMessageContaining("x.transcript:2");
    }

    @Test
    void aReplayAnswersInOrderAndRefusesWhatDiffers() {
        Transcript t = TranscriptReader.read("a $ one\n1\nb $ two\n2\n", "x");
        Replay replay = new Replay(t);
        assertThat(replay.answer("a", "one").stdout()).isEqualTo("1\n");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replay.answer("a", "two"))
                .withMessageContaining("recorded  b $ two");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(replay::end)
                .withMessageContaining("b $ two");
        assertThatExceptionOfType(ProblemException.class)
                .as("after a difference nothing is answered any more")
                .isThrownBy(() -> replay.answer("b", "two"));

        Replay whole = new Replay(t);
        whole.answer("a", "one");
        whole.answer("b", "two");
        assertThatNoException().isThrownBy(whole::end);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> whole.answer("a", "three"));
    }

    @Test
    void sideBySideTheOrderHoldsForEachEndpoint() {
        Transcript t = TranscriptReader.read("a $ one\n1\na $ two\n2\nb $ one\n3\n", "x");
        Replay replay = new Replay(t, "x", List.of(), true);
        assertThat(replay.answer("b", "one").stdout()).isEqualTo("3\n");
        assertThat(replay.answer("a", "one").stdout()).isEqualTo("1\n");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(replay::end)
                .withMessageContaining("a $ two");

        Replay wrong = new Replay(t, "x", List.of(), true);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> wrong.answer("a", "two"))
                .withMessageContaining("recorded  a $ one");
        Replay over = new Replay(t, "x", List.of(), true);
        over.answer("b", "one");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> over.answer("b", "one"));
    }

    @Test
    void aRecorderKnowsWhetherEndpointsWereAskedAtOnce() {
        Recorder recorder = new Recorder();
        recorder.asking("b");
        recorder.answered("b");
        recorder.add(new Transcript.Exchange("b", "one", "", "", 0));
        recorder.asking("a");
        recorder.answered("a");
        recorder.add(new Transcript.Exchange("a", "one", "", "", 0));
        assertThat(recorder.sideBySide()).isFalse();
        assertThat(recorder.transcript().exchanges().getFirst().endpoint()).isEqualTo("b");
        recorder.asking("a");
        recorder.asking("b");
        assertThat(recorder.sideBySide()).isTrue();
        assertThat(recorder.transcript().exchanges().getFirst().endpoint()).isEqualTo("a");
    }
}
