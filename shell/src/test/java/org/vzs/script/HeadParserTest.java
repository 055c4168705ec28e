package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

final class HeadParserTest {
    private static ScriptHead parse(String text) {
        return HeadParser.parse("x.vzs", text);
    }

    @Test
    void readsEverything() {
        ScriptHead head = parse("""
                #!/usr/bin/env vzs
                /**
                 * Does a thing,
                 * on two lines.
                 *
                 * More text.
                 *
                 * @param {duration} [timeout=5m]  how long
                 * @param {string} name - what,
                 *     also on two lines
                 * @param {integer} [count]
                 * @csv {string} VMName  the machine
                 * @csv {string} [Note]
                 * @changes power state
                 * @example vzs run a
                 *   b
                 * @source a note
                 */
                vms();
                """);
        assertThat(head.summary()).isEqualTo("Does a thing, on two lines.");
        assertThat(head.parameters())
                .containsExactly(
                        new ScriptParameter("timeout", ParameterType.DURATION, true, "5m", "how long"),
                        new ScriptParameter("name", ParameterType.STRING, false, null, "what, also on two lines"),
                        new ScriptParameter("count", ParameterType.INTEGER, true, null, ""));
        assertThat(head.columns()).extracting(ScriptParameter::name).containsExactly("VMName", "Note");
        assertThat(head.changes()).containsExactly("power state");
        assertThat(head.examples()).containsExactly("vzs run a\n  b");
        assertThat(head.sources()).containsExactly("a note");
    }

    @Test
    void aScriptWithoutHeadIsFine() {
        assertThat(parse("vms();").summary()).isEmpty();
        assertThat(parse("/* no doc */ vms();").parameters()).isEmpty();
        assertThat(parse("vms(); /** @param {nonsense} x */").parameters()).isEmpty();
    }

    @Test
    void everyMistakeIsReportedWithItsLine() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> parse("""
                /**
                 * Summary.
                 * @parm {string} a
                 * @param a
                 * @param {strin} b
                 * @param {string} c
                 * @param {string} c
                 * @param {secret} [d=hunter2]
                 */"""));
        assertThat(e.exitCode()).isEqualTo(ExitCode.SCRIPT);
        assertThat(e.problems())
                .extracting(Problem::place)
                .containsExactly("x.vzs:3", "x.vzs:4", "x.vzs:5", "x.vzs:7", "x.vzs:8");
        assertThat(e.problems().getFirst().advice()).contains("@param");
        assertThat(e.getMessage()).doesNotContain("hunter2");
    }
}
