package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Tmux;

/** A runbook that asks, at a real terminal: answered, recorded and replayed, interrupted, and where nobody answers. */
final class AskIT {
    private static final String QUESTION = "what then? (note, empty for no answer):";

    @TempDir
    Path home;

    private String run = "";

    @BeforeEach
    void write() throws IOException {
        Path runbooks = home.resolve("books");
        Files.createDirectories(runbooks.resolve("t"));
        Files.writeString(runbooks.resolve("t/asks.vzs"), """
                /**
                 * Asks.
                 *
                 * @param {string} [note]  what is to be done
                 */
                const release = ssh('filer1').run(['version'], {readOnly: true}).stdout;
                const note = args.note ?? ask('note', 'what then?');
                print(`got ${note} of ${release.split(':')[0]}`);
                if (note) {
                  ssh('filer1').run(['snap', 'create', 'mail', note.replaceAll(' ', '_')]);
                }
                """);
        run = "env VZS_RUNBOOKS=" + runbooks + " " + Tmux.vzs(home) + " runbook ";
    }

    @Test
    void anAnswerIsRecordedAndAReplayHasNoQuestionLeft() throws IOException {
        try (Tmux tmux = Tmux.start(home, 110, 30, run + "run t/asks --lab --record books/t/asks.transcript")) {
            tmux.await(QUESTION);
            tmux.text("spare unit").keys("Enter");
            tmux.await("ended with 0");
            assertThat(tmux.screen()).contains("got spare unit of NetApp Release");
            assertThat(home.resolve("books/t/asks.transcript"))
                    .content()
                    .contains(
                            "# with note=spare unit\n", "filer1 $ version\n", "filer1 $ snap create mail spare_unit\n");
            // With a terminal, so that it could ask, and without one.
            tmux.text("clear; " + run + "test t/asks; echo tested with $?").keys("Enter");
            tmux.await("tested with 0");
            assertThat(tmux.screen()).contains("1 passed, 0 failed").doesNotContain(QUESTION);
        }
        assertThat(vzs("runbook", "test", "t/asks").out()).contains("ok", "2 commands");
    }

    @Test
    void atTheQuestionCtrlCEndsTheRunAndCtrlDIsNoAnswer() {
        // In the shell at the terminal: one that runs a script would end with Ctrl-C too.
        try (Tmux tmux = Tmux.start(home, 110, 30, "true")) {
            tmux.await("ended with 0");
            tmux.text("clear; " + run + "run t/asks --lab; echo stopped with $?")
                    .keys("Enter");
            tmux.await("\n" + QUESTION);
            tmux.keys("C-c");
            tmux.await("stopped with 130");
            assertThat(tmux.screen()).doesNotContain("got ");
            tmux.text("clear; " + run + "run t/asks --lab; echo over with $?").keys("Enter");
            tmux.await("\n" + QUESTION);
            tmux.keys("C-d");
            tmux.await("over with 0");
            assertThat(tmux.screen()).contains("got null of");
        }
    }

    @Test
    void whereNobodyCanAnswerNobodyIsAsked() {
        Command.Ended ended = vzs("runbook", "run", "t/asks", "--lab");
        assertThat(ended.out()).startsWith("got null of");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    private Command.Ended vzs(String... words) {
        return new VzsProcess(home)
                .set("VZS_RUNBOOKS", home.resolve("books").toString())
                .run(words);
    }
}
