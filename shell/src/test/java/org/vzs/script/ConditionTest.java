package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.Problem;
import org.vzs.testing.LabSession;

/** A condition that could never match is an error, not an empty selection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConditionTest {
    private LabSession session;

    @BeforeAll
    void open(@TempDir Path folder) {
        session = new LabSession(folder, true);
    }

    @AfterAll
    void close() {
        session.close();
    }

    private Problem problem(String script) {
        PolyglotException thrown = catchThrowableOfType(PolyglotException.class, () -> session.eval(script));
        assertThat(thrown).as(script).isNotNull();
        return ScriptErrors.of(thrown).exception().problems().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vms().where({powerState: 'PowredOff'})              | did you mean 'PoweredOff'?",
                "vms().where({powerState: 'poweredoff'})             | did you mean 'PoweredOff'?",
                "vms().where({powerState: 'Powerd*'})                | PoweredOn, PoweredOff, Suspended",
                "vms().where({powerState: ['PoweredOn', 'Off']})     | PoweredOn, PoweredOff, Suspended",
                "vms('nothing*').where({powerState: 'PowredOff'})    | did you mean 'PoweredOff'?",
                "vms().where({name: 'none', powerState: 'Of'})       | PoweredOn, PoweredOff, Suspended",
                "vms().snapshots().where({powerState: 'PowredOn'})   | did you mean 'PoweredOn'?",
                "containers().where({state: 'runing'})               | did you mean 'running'?",
                "hosts().where({connectionState: 'connected'})       | did you mean 'Connected'?",
                "pools().where({health: 'WARN'})                     | OK, WARNING, ERROR",
                "volumes().where({health: 'Error'})                  | did you mean 'ERROR'?",
                "aggregates().where({health: 'ok'})                  | did you mean 'OK'?",
            })
    void aWordThatThePropertyNeverHas(String script, String advice) {
        assertThat(problem(script).code()).isEqualTo("script.no-value");
        assertThat(problem(script).advice()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vms('nothing*').where({powerSate: 'PoweredOff'})    | did you mean powerState?",
                "vms().where({name: 'none', powerSate: 'PoweredOff'})| did you mean powerState?",
                "vms('nothing*').sortBy('-nmae')                     | did you mean name",
                "vms().where({start: 'x'})                           | they have ",
            })
    void aPropertyThatTheyDoNotHave(String script, String advice) {
        assertThat(problem(script).code()).isEqualTo("script.no-member");
        assertThat(problem(script).advice()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vms().where({cpus: '2'})             | needs a number for cpus, not '2'",
                "vms().where({toolsRunning: 'yes'})   | needs true or false for toolsRunning, not 'yes'",
                "containers().where({id: 101})        | needs a text for id, not 101",
                "osds().where({up: [true, 'down']})   | needs true or false for up, not 'down'",
                "vmstore('tintri1').alerts({state: 'NWE'})       | for state, not 'NWE'",
                "vmstore('tintri1').alerts({severity: 'ALERTS'}) | for severity, not 'ALERTS'",
            })
    void aValueOfAnotherKind(String script, String message) {
        assertThat(problem(script).code()).isEqualTo("script.argument");
        assertThat(problem(script).message()).contains(message);
    }

    /** What a device may call as it likes can be asked for by any word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "volumes().where({state: 'word of next year'}).length",
                "aggregates().where({state: 'word of next year'}).length",
                "disks().where({role: 'word of next year', type: 'NVMe2'}).length",
                "datastores().where({type: 'vVol'}).length",
                "pools().where({type: 'word of next year'}).length",
                "vms().where({host: 'nowhere', cluster: 'none'}).length",
            })
    void anOpenWordMayBeAny(String script) {
        assertThat(session.eval(script).asInt()).isZero();
    }

    @Test
    void whatMayMatchDoes() {
        assertThat(session.eval("vms().where({powerState: 'Powered*'}).length > 0")
                        .asBoolean())
                .isTrue();
        assertThat(session.eval("vms().where({powerState: ['PoweredOff', 'Suspended'], ipAddress: null}).length > 0")
                        .asBoolean())
                .isTrue();
        assertThat(session.eval("vms().where({datastores: '*ssd*', template: false}).length > 0")
                        .asBoolean())
                .isTrue();
        assertThat(session.eval("containers().where({state: 'running'}).length > 0")
                        .asBoolean())
                .isTrue();
        assertThat(session.eval("vmstore('tintri1').alerts({state: 'new'}).length > 0")
                        .asBoolean())
                .isTrue();
    }
}
