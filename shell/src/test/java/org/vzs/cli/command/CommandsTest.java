package org.vzs.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

final class CommandsTest {
    private @Nullable Invocation seen;
    private final List<String> said = new ArrayList<>();

    private final Command root = new CommandBuilder("vzs", "Everything.")
            .children(
                    new CommandBuilder("vzs run", "Runs.")
                            .flag("what-if", "Only look.")
                            .value("csv", "FILE", "Rows.")
                            .value("parallel", "N", "How many.")
                            .list("on", "ENDPOINT", "Where.")
                            .repeated("fault", "RULE", "What breaks.")
                            .operand("FILE", Operand.Count.OPTIONAL, "The script.")
                            .operand("ARGUMENT", Operand.Count.ANY, "Its words.")
                            .does(words -> {
                                seen = words;
                                return words.number("parallel", 1, 64);
                            }),
                    new CommandBuilder("vzs lab", "The lab.")
                            .children(
                                    new CommandBuilder("vzs lab reset", "Forgets.").does(_ -> 0),
                                    new CommandBuilder("vzs lab add", "Adds.")
                                            .operand("RULE", Operand.Count.SOME, "Rules.")
                                            .does(_ -> 0))
                            .build())
            .does(_ -> 7);

    private int run(String... words) {
        return Commands.run(root, said::add, List.of(words));
    }

    private Invocation read(String... words) {
        run(words);
        Invocation invocation = seen;
        assertThat(invocation).isNotNull();
        return java.util.Objects.requireNonNull(invocation);
    }

    @Test
    void optionsStandBeforeBetweenAndAfterTheWords() {
        Invocation words = read("run", "--csv", "a.csv", "x.vzs", "--what-if", "name=v", "--on=a,b", "--on", "c");

        assertThat(words.value("csv")).isEqualTo("a.csv");
        assertThat(words.has("what-if")).isTrue();
        assertThat(words.values("on")).containsExactly("a", "b", "c");
        assertThat(words.operand(0)).isEqualTo("x.vzs");
        assertThat(words.operandsFrom(1)).containsExactly("name=v");
    }

    @Test
    void afterTwoHyphensNothingIsAnOption() {
        Invocation words = read("run", "x.vzs", "--", "--what-if", "-h", "--", "--name", "v");

        assertThat(words.has("what-if")).isFalse();
        assertThat(words.operandsFrom(1)).containsExactly("--what-if", "-h", "--", "--name", "v");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"quoted\"", "'quoted'", "a,b", "a b", "=x", "@file", "$(id)"})
    void aValueStaysAsItWasWritten(String value) {
        assertThat(read("run", "--fault=" + value, value).values("fault")).containsExactly(value);
        assertThat(read("run", "--fault=" + value, value).operand(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rnu;there is no command 'rnu'",
                "lab rset;there is no command 'rset'",
                "lab;which command?",
                "run --what;there is no option '--what'",
                "run --whatif=3;there is no option '--whatif'",
                "run -x;there is no option '-x'",
                "run --csv;--csv needs its FILE",
                "run --csv --what-if;--csv needs its FILE",
                "run --csv a --csv b;--csv stands there 2 times",
                "run --parallel many x;--parallel takes a whole number, and 'many' is none",
                "run --parallel 0 x;--parallel must be at least 1",
                "run --parallel 99999999999 x;--parallel takes a whole number, and '99999999999' is none",
                "lab reset now;there is no place for the argument 'now'",
                "lab add;the RULE is missing",
            })
    void aMistakeNamesItsPlace(String line, String message) {
        assertThatThrownBy(() -> run(line.split(" "))).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(e.getMessage()).contains(message).contains("--help shows what there is");
        });
    }

    @Test
    void helpNeedsNothingElse() {
        assertThat(run("lab", "add", "--help")).isZero();
        assertThat(said).contains("Usage: vzs lab add [--help] RULE...");
        said.clear();
        assertThat(run("lab", "-h")).isZero();
        assertThat(said).anyMatch(l -> l.contains("reset  Forgets."));
    }

    @Test
    void theProgramAloneHasItsOwnAction() {
        assertThat(run()).isEqualTo(7);
    }

    @Test
    void helpKeepsTo80Columns() {
        Command wide = new CommandBuilder("vzs wide", "word ".repeat(60).strip())
                .value(
                        "a-very-long-option-name",
                        "A_LONG_VALUE",
                        "word ".repeat(40).strip())
                .flag("b", "short", "word ".repeat(40).strip())
                .does(_ -> 0);

        assertThat(CommandHelp.lines(wide))
                .allMatch(l -> l.length() <= 80)
                .anyMatch(l -> l.startsWith("  -b, --short"));
    }

    @Test
    void optionsOfOthersAreOperandsWhereTheCommandSaysSo() {
        Command open = new CommandBuilder("x", "X.")
                .flag("lab", "Lab.")
                .operand("WORD", Operand.Count.ANY, "Words.")
                .others()
                .does(words -> {
                    seen = words;
                    return 0;
                });
        Invocation given = CommandReader.read(open, List.of("a", "--html", "f", "--lab", "--svg=1", "--", "--lab"));
        assertThat(given.has("lab")).isTrue();
        assertThat(given.operandsFrom(0)).containsExactly("a", "--html", "f", "--svg=1", "--lab");
        assertThat(CommandReader.read(open, List.of("--help")).has("help")).isTrue();
    }
}
