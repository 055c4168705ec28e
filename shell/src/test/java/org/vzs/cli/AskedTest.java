package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vzs.config.Redactor;
import org.vzs.run.Output;
import org.vzs.script.HeadParser;
import org.vzs.script.ScriptParameter;

/** A person at a terminal is asked for what is missing. */
class AskedTest {
    private static final List<ScriptParameter> PARAMETERS =
            HeadParser.parse("x.vzs", """
            /**
             * @param {container} ctid  the container's id
             * @param {0|1|7} priority  the priority
             * @param {string} [note]
             */""").parameters();

    private final InputStream in = System.in;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        System.setIn(in);
        System.clearProperty("vzs.tty");
    }

    private List<String> complete(boolean terminal, String typed, String... words) {
        return asked(terminal, typed).complete(PARAMETERS, List.of(words));
    }

    private Asked asked(boolean terminal, String typed) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        System.setProperty("vzs.tty", terminal ? "012" : "");
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Output output = new Output(stream, stream, terminal, terminal, new Redactor());
        return new Asked(new Console(Map.of(), "/", output));
    }

    @Test
    void asksForEachThatIsMissingUntilTheAnswerFits() {
        assertThat(complete(true, "9\n7\n", "ctid=101")).containsExactly("ctid=101", "priority=7");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("priority, the priority (one of 0, 1, 7): ")
                .contains("'9' is not one of 0, 1, 7")
                .doesNotContain("ctid", "note");
    }

    @Test
    void asksNobodyWithoutATerminal() {
        assertThat(complete(false, "101\n7\n")).isEmpty();
        assertThat(err.size()).isZero();
    }

    @Test
    void asksWhatAScriptWantsToKnowAndKeepsTheAnswers() throws InterruptedException {
        Asked asked = asked(true, "101\n7\n spare unit \n\n");
        assertThat(asked.complete(PARAMETERS, List.of())).containsExactly("ctid=101", "priority=7");
        assertThat(asked.ask("note", "what happens when it fails?")).isEqualTo("spare unit");
        assertThat(asked.ask("other", "and then?")).isNull();
        assertThat(asked.ask("last", "and at the end of the input?")).isNull();
        assertThat(asked.answers()).containsExactly("note=spare unit");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("what happens when it fails? (note, empty for no answer): ");
    }

    @Test
    void asksNothingWithoutATerminal() throws InterruptedException {
        Asked asked = asked(false, "spare unit\n");
        assertThat(asked.ask("note", "what happens when it fails?")).isNull();
        assertThat(asked.answers()).isEmpty();
        assertThat(err.size()).isZero();
    }

    @Test
    void stopsAskingAtTheEndOfTheInput() {
        assertThat(complete(true, "")).isEmpty();
    }
}
