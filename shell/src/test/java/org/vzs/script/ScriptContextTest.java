package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Session;

final class ScriptContextTest {
    private static final CsvData ROWS = new CsvData(
            "vms.csv",
            List.of("VMName", "Owner"),
            List.of(Map.of("VMName", "web01", "Owner", "a"), Map.of("VMName", "db01", "Owner", "b")),
            _ -> {});

    private final List<String> printed = new ArrayList<>();
    private final List<TableData> tables = new ArrayList<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final Gate gate = new Gate(
            false, (plan, changing) -> false, Journal.NONE, new GateListener() {}, new Parallel(1), Clock.systemUTC());
    private final Estate estate = new Estate(List::of, Map.of(), gate, Clock.systemUTC());
    private final ScriptContext context = new ScriptContext(
            new Globals(Session.of(estate), new Host(), new TreeMap<>(Map.of("date", "202601011200", "count", 3L))),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());

    private final class Host implements ScriptHost {
        @Override
        public CsvData csv(@Nullable String file) {
            return ROWS;
        }

        @Override
        public boolean confirm(String question) {
            return question.endsWith("?");
        }

        @Override
        public void log(Level level, String message) {
            printed.add(level + " " + message);
            running.countDown();
        }

        @Override
        public void table(TableData table) {
            tables.add(table);
        }

        @Override
        public void print(String text) {
            printed.add(text);
        }
    }

    @AfterEach
    void close() {
        context.close();
        estate.close();
    }

    private Value eval(String script) {
        return context.eval("x.vzs", script);
    }

    private ScriptErrors.Report error(String script) {
        return ScriptErrors.of(catchThrowableOfType(PolyglotException.class, () -> eval(script)));
    }

    private Problem problem(String script) {
        return error(script).exception().problems().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv().column('VMName').join()|web01,db01",
                "csv().rows.map(r => r.Owner + 1).join()|a1,b1",
                "csv().rows.length + csv().header.join()|2VMName,Owner",
                "args.date|202601011200",
                "args.count + 1|4",
                "JSON.stringify(args)|{\"count\":3,\"date\":\"202601011200\"}",
                "vms().length|0",
                "[...vms()].length|0",
                "vms().map(v => v.name).length|0",
                "`${csv()}`|vms.csv",
                "confirm('sure?')|true",
                "estate.endpoints.length|0",
                "Object.keys(csv()).join()|file,header,rows"
            })
    void evaluates(String script, String value) {
        assertThat(eval(script).toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java.type('java.lang.System')",
                "Polyglot.eval('js', '1')",
                "require('fs')",
                "load('/etc/passwd')",
                "csv().getClass()",
                "csv().class",
                "vms().constructor.constructor('return 1')().x.y"
            })
    void reachesNothingElse(String script) {
        assertThat(error(script).exception().exitCode()).isEqualTo(ExitCode.SCRIPT);
    }

    @Test
    void aMisspeltMemberNamesTheNearOnes() {
        assertThat(problem("vms().strat()"))
                .isEqualTo(new Problem(
                        "script.no-member",
                        "a selection of vms has no member 'strat'",
                        "x.vzs:1:1",
                        "did you mean start?"));
        assertThat(problem("args.dat").advice()).isEqualTo("did you mean date?");
        assertThat(problem("csv().rows[0].VMname").advice()).isEqualTo("did you mean VMName?");
    }

    @Test
    void aMisspeltOptionIsNotIgnored() {
        assertThat(problem("vms().stop({confrim: false})").message())
                .contains("confrim")
                .contains("did you mean confirm?");
        assertThat(problem("vms().start({timeout: 5})").message()).contains("needs a text for timeout");
        assertThat(problem("vms().start({timeout: '5'})").message()).contains("'5' is not a duration");
        assertThat(problem("vms().start('now')").message()).contains("takes options like");
        assertThat(problem("vms().snapshot()").message()).contains("needs a text for the snapshot's name");
        assertThat(problem("vms(7)").message()).contains("needs a name or a list of names");
        assertThat(problem("vms().shutdown({then: 'stop'})").message()).contains("together");
    }

    @Test
    void valuesCannotBeSet() {
        assertThat(problem("csv().file = 'x'").code()).isEqualTo("script.read-only");
        assertThat(problem("args.date = 'x'").code()).isEqualTo("script.read-only");
    }

    @Test
    void aSyntaxErrorShowsItsLineAndACaret() {
        ScriptErrors.Report report = error("vms();\nvms(.start();\n");
        assertThat(report.exception().problems().getFirst().place()).isEqualTo("x.vzs:2:5");
        assertThat(report.exception().problems().getFirst().message()).doesNotContain("x.vzs");
        assertThat(report.excerpt()).isEqualTo("    vms(.start();\n        ^");
    }

    @Test
    void anErrorOfTheScriptHasItsPlace() {
        ScriptErrors.Report report = error("\n\tnull.x;\n");
        assertThat(report.exception().problems().getFirst().place()).isEqualTo("x.vzs:2:2");
        assertThat(report.excerpt()).isEqualTo("    \tnull.x;\n    \t^");
        assertThat(problem("throw new Error('mine')").message()).isEqualTo("Error: mine");
    }

    @Test
    void scriptsCanCatchProblems() {
        assertThat(eval("try { vms().strat() } catch (e) { e.message }").asString())
                .contains("did you mean start?");
    }

    @Test
    void absentNamesAreAnErrorOfTheInput() {
        assertThat(error("vms(csv().column('VMName'))").exception().exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error("vms(csv().column('VMName'))").exception().problems()).hasSize(2);
        assertThat(problem("csv().column('Vmname')").advice()).isEqualTo("did you mean VMName?");
    }

    @Test
    void tablesAndTexts() {
        eval("table(csv().rows); table([1, 'a']); print(vms()); print([1, 2.5]); log.info('x')");
        assertThat(tables.getFirst().rows().getFirst()).containsExactlyInAnyOrder("web01", "a");
        assertThat(tables.get(1)).isEqualTo(new TableData(List.of("value"), List.of(List.of("1"), List.of("a"))));
        assertThat(printed).containsExactly("", "1, 2.5", "INFO x");
    }

    @Test
    void aLoopThatNeverEndsCanBeInterruptedAndTheContextGoesOn() throws InterruptedException {
        Thread interrupter = Thread.ofPlatform().start(() -> {
            try {
                running.await();
                context.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ScriptErrors.Report report = error("log.info('looping'); while (true);");
        interrupter.join();
        assertThat(report.exception().exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(eval("1 + 1").asInt()).isEqualTo(2);
    }
}
