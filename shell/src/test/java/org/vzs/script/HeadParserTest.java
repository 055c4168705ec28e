package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
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
    void choicesSizesAndShortNamesOfTypes() {
        List<ScriptParameter> parameters = parse("""
                /**
                 * @param {fast|slow} [speed=slow]  how
                 * @param {size} room
                 * @param {int} n
                 * @param {bool} yes
                 */""").parameters();
        Clock clock = Clock.systemUTC();
        assertThat(parameters.get(0).choices()).containsExactly("fast", "slow");
        assertThat(parameters.get(0).parse("fast", clock)).isEqualTo("fast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.get(0).parse("medium", clock))
                .withMessageContaining("one of fast, slow");
        assertThat(parameters.get(1).parse("20G", clock)).isEqualTo(20L << 30);
        assertThat(parameters.get(1).parse("17", clock)).isEqualTo(17L);
        assertThatIllegalArgumentException().isThrownBy(() -> parameters.get(1).parse("20X", clock));
        assertThatIllegalArgumentException().isThrownBy(() -> parameters.get(1).parse("999999999999T", clock));
        assertThat(parameters.get(2).parse("3", clock)).isEqualTo(3L);
        assertThat(parameters.get(3).parse("true", clock)).isEqualTo(true);
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
                 * @param {int} [e=many]
                 * @param {fast|slow} [f=medium]
                 */"""));
        assertThat(e.exitCode()).isEqualTo(ExitCode.SCRIPT);
        assertThat(e.problems())
                .extracting(Problem::place)
                .containsExactly(
                        "x.vzs:3:4", "x.vzs:4:4", "x.vzs:5:4", "x.vzs:7:4", "x.vzs:8:4", "x.vzs:9:4", "x.vzs:10:4");
        assertThat(e.problems().getFirst().advice()).contains("@param");
        assertThat(e.getMessage()).doesNotContain("hunter2");
    }
}
