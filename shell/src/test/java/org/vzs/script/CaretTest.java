package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.testing.LabSession;

/** The caret stands under the one word that is wrong; here the word is marked with {@code ^} before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaretTest {
    private LabSession session;

    @BeforeAll
    void open(@TempDir Path folder) {
        session = new LabSession(folder, true);
    }

    @AfterAll
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vm('MyVM1').^strat()",
                "vm('MyVM1').^strat().start()",
                "vm('MyVM1')['^strat']()",
                "'foo()' && vm('MyVM1').name.^foo()",
                "vms().^foo[0]",
                "const x = vm('MyVM1').^nmae + 1; x",
                "vms('MyVM*').where({^powerSate: 'x'})",
                "'powerSate'; vms('MyVM*').where({name: '*', '^powerSate': 'x'})",
                "vms('MyVM*').where({host: 'x'}).snapshot('quiesc', {^quiesc: true}).failed",
                "vms('MyVM*').where({name: 'x', ^powerSate: 'PoweredOn'})",
                "vms('MyVM*').where({powerState: ^'PowredOff'})",
                "vms('MyVM*').where({powerState: ['PoweredOn', ^'PowredOff']})",
                "vms('nothing*').where({^cpus: '2'})",
                "vms('nothing*').sortBy('^nmae')",
                "1;\nvms('My*')\n  .first(2)\n  .snapshot(^7)",
                "vms('MyVM*').snapshot('a', ^'b')",
                "vms('MyVM*').snapshot('a', {^memory: 'b'})",
                "vms('MyVM*').shutdown({then: 'stop', ^after: 'nie'})",
                "vms('MyVM*').first(^'two')",
                "vms().map(v => v.^nmae)",
                "vms('MyVM*').where(v => v.name.^foo())",
                "vms().sortBy('^nmae')",
                "let y = {a: vm('MyVM1').start({^wiat: 1})}",
                "vm('MyVM1').^snapshot()",
                "^vm()",
                "vm(^'nope').start()",
                "vms(['MyVM1', ^'nope']).start()",
                "vms('MyVM*').on('vc').^snapshot('a', {}, 3)",
                "vm('MyVM1').revert(^'nope', {confirm: false})",
                "vms('MyVM*').first(1).revert(\n  ^'nope', {confirm: false})",
                "container(^9999).start()",
                "const z = ssh('hn1').^run(['x'], {readOnly: true, ok: [0]})",
                "runbook('openvz/quota').^run({node: 'hn1'})",
            })
    void standsUnderWhatIsWrong(String marked) {
        String script = marked.replace("^", "");
        PolyglotException thrown = catchThrowableOfType(PolyglotException.class, () -> session.eval(script));
        assertThat(thrown).as(script).isNotNull();
        ScriptErrors.Report report = ScriptErrors.of(thrown);
        String before = marked.substring(0, marked.indexOf('^'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        assertThat(report.exception().problems().getFirst().place())
                .as(report.exception().getMessage())
                .isEqualTo("test.vzs:" + line + ":" + column);
        assertThat(report.excerpt().lines().toList().getLast()).isEqualTo(" ".repeat(column + 3) + "^");
    }
}
