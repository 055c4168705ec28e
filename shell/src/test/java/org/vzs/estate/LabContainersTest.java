package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.driver.Outcome;
import org.vzs.lab.FaultRule;
import org.vzs.problem.Problem;
import org.vzs.script.ScriptErrors;
import org.vzs.testing.LabSession;

/** Containers from a script down to the lab's OpenVZ nodes, over SSH. */
final class LabContainersTest {
    private static final String TEMPLATE = "'debian-7.0-standard_7.0-2_amd64'";

    @TempDir
    Path folder;

    private LabSession session;

    @BeforeEach
    void open() {
        session = new LabSession(folder, false);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Problem> problems(String script) {
        PolyglotException e = catchThrowableOfType(PolyglotException.class, () -> session.eval(script));
        return ScriptErrors.of(e).exception().problems();
    }

    private List<Outcome> outcomes(String script) {
        session.results.clear();
        session.eval(script);
        return session.results.stream().map(Result::outcome).toList();
    }

    private String text(String script) {
        return session.eval(script).toString();
    }

    @Test
    void areNamedByNameAndById() {
        assertThat(text("container(101).name + container('101').name + container('web01').id"))
                .isEqualTo("web01web01101");
        assertThat(text("containers('web*').names.join()")).isEqualTo("web01,web02,web03");
        assertThat(text("containers('10?').length")).isEqualTo("9");
        assertThat(text("containers([101, 'web01', container(102)]).length")).isEqualTo("2");
        assertThat(text("container({id: 201, on: 'hn2'}).name")).isEqualTo("web03");
    }

    @Test
    void absenceAndAmbiguityAreTwoErrorsAndNothingIsDone() {
        outcomes("createContainer(301, {on: 'hn1', template: " + TEMPLATE + "});"
                + "createContainer(301, {on: 'hn2', template: " + TEMPLATE + "})");
        session.results.clear();
        List<Problem> found = problems("containers([101, 301, 'web09', 'nothing like it']).start()");
        assertThat(found)
                .extracting(Problem::code)
                .containsExactly("container.ambiguous", "container.not-found", "container.not-found");
        assertThat(found.getFirst().message()).contains("301 on hn1, 301 on hn2");
        assertThat(found.get(1).advice()).contains("web0");
        assertThat(session.results).isEmpty();
        assertThat(outcomes("container({id: 301, on: 'hn2'}).start()")).containsExactly(Outcome.CHANGED);
        assertThat(text("container({id: 301, on: 'hn1'}).state")).isEqualTo("stopped");
    }

    @Test
    void aNameWithSpacesIsAName() {
        outcomes("createContainer(302, {on: 'hn1', template: " + TEMPLATE + ", set: {name: 'mail of the office'}})");
        assertThat(outcomes("container('mail of the office').start()")).containsExactly(Outcome.CHANGED);
        assertThat(outcomes("container(302).set({name: \"it's $(new)\"})")).containsExactly(Outcome.CHANGED);
        assertThat(text("container(\"it's $(new)\").id")).isEqualTo("302");
    }

    @Test
    void everyVerbIsIdempotent() {
        assertThat(outcomes(
                        "const c = container(101); c.start(); c.stop(); c.stop({fast: true}); c.start(); c.suspend();"
                                + "c.suspend(); c.resume(); c.resume(); c.restart(); c.stop(); c.mount(); c.mount(); c.umount();"
                                + "c.umount(); c.destroy()"))
                .containsExactly(
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.CHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED);
        assertThat(problems("container(101)").getFirst().code()).isEqualTo("container.not-found");
    }

    @Test
    void aNodeWithoutDefaultsSaysWhichVerbWritesThem() {
        String create = "createContainer([304], {on: 'hn1', template: " + TEMPLATE + "})";
        session.eval(
                "ssh('hn1').upload({text: ssh('hn1').download('/etc/vz/vz.conf').replace(/DISK(SPACE|INODES).*\\n/g, '')},"
                        + " '/etc/vz/vz.conf')");
        assertThat(outcomes(create)).containsExactly(Outcome.FAILED);
        assertThat(session.results.getLast().detail())
                .contains("diskspace quota not set", "/etc/vz/vz.conf", "setMissingDefaults(");
        session.gate.setWhatIf(true);
        assertThat(outcomes("setMissingDefaults('hn1')")).containsExactly(Outcome.WOULD_CHANGE);
        assertThat(session.results.getLast().action()).contains("DISKSPACE=\"20G:22G\"", "DISKINODES=");
        session.gate.setWhatIf(false);
        assertThat(outcomes("setMissingDefaults('hn1'); setMissingDefaults('hn1')"))
                .containsExactly(Outcome.CHANGED, Outcome.UNCHANGED);
        assertThat(outcomes(create)).containsExactly(Outcome.CHANGED);
    }

    @Test
    void theRulesOfTemplates() {
        assertThat(text("distributions('hn1').map(d => d.template + '=' + d.rules).join(' ')"))
                .contains("debian-7.0-standard_7.0-2_amd64=debian.conf");
    }

    @Test
    void snapshotsOfPloop() {
        outcomes("createContainer(303, {on: 'hn1', template: " + TEMPLATE + ", set: {layout: 'ploop'}})");
        assertThat(outcomes("container(303).snapshot('a'); container(303).snapshot('a');"
                        + "container(303).revert('a'); container(303).removeSnapshots({name: 'b*'});"
                        + "container(303).removeSnapshots(); container(101).snapshot('a')"))
                .containsExactly(
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.UNCHANGED,
                        Outcome.CHANGED,
                        Outcome.FAILED);
        assertThat(problems("container(303).revert('a')").getFirst().code()).isEqualTo("snapshot.not-found");
    }

    @Test
    void movesAndIsFoundThere() {
        assertThat(outcomes("container(101).migrate({to: 'hn2', online: true})"))
                .containsExactly(Outcome.CHANGED);
        assertThat(text("container(101).endpoint + container(101).state")).isEqualTo("hn2running");
    }

    @Test
    void aCommandIsAChangeUnlessItIsSaidToReadOnly() {
        assertThat(outcomes("container(101).exec(['hostname'])")).containsExactly(Outcome.CHANGED);
        assertThat(outcomes("container(101).exec(['hostname'], {readOnly: true})"))
                .containsExactly(Outcome.UNCHANGED);
        assertThat(session.results.getFirst().detail()).isEqualTo("web01.lab.example");
        assertThat(outcomes("container(101).exec(['false']); container(105).exec(['true'])"))
                .containsExactly(Outcome.FAILED, Outcome.FAILED);
        assertThat(text("container(101).read(['echo', 'a  b; $x']).stdout")).isEqualTo("a  b; $x\n");
        session.gate.setWhatIf(true);
        assertThat(outcomes("container(101).exec(['hostname'])")).containsExactly(Outcome.WOULD_CHANGE);
        assertThat(outcomes("container(101).exec(['hostname'], {readOnly: true})"))
                .containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(outcomes("container(101).set({userpasswd: 'root:geheim'})")).hasSize(1);
        assertThat(session.results.toString()).contains("userpasswd").doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "containers().start()",
                "containers().stop()",
                "containers().restart()",
                "containers().suspend()",
                "containers().resume()",
                "containers().destroy()",
                "containers().mount()",
                "containers().umount()",
                "containers().on('hn1').migrate({to: 'hn2', online: true})",
                "containers().set({cpuunits: 1000})",
                "containers().set({ioprio: 6, description: 'x y'})",
                "containers().snapshot('a')",
                "containers().removeSnapshots()",
                "containers().recalculateQuota()",
                "createContainer([101, 701], {on: 'hn1', template: " + TEMPLATE + "})"
            })
    void aDryRunSaysWhatTheRealOneDoes(String script) {
        session.gate.setWhatIf(true);
        List<Outcome> planned = outcomes(script);
        List<String> targets = session.results.stream()
                .map(r -> r.endpoint() + r.id() + r.action())
                .sorted()
                .toList();
        assertThat(planned).doesNotContain(Outcome.CHANGED);
        session.gate.setWhatIf(false);
        outcomes(script);
        assertThat(session.results.stream()
                        .map(r -> r.endpoint() + r.id() + r.action())
                        .sorted())
                .isEqualTo(targets);
        assertThat(session.results.stream()
                        .map(r -> r.outcome() == Outcome.CHANGED ? Outcome.WOULD_CHANGE : r.outcome())
                        .sorted())
                .as("%s", session.results)
                .containsExactlyElementsOf(planned.stream().sorted().toList());
    }

    @Test
    void aConnectionCutInACommandClaimsNothing() {
        session.lab.faults().add(FaultRule.parse("vzctl_stop@102=drop:after*1"));
        List<Outcome> outcomes = outcomes("container(102).stop()");
        assertThat(outcomes).containsExactly(Outcome.STILL_RUNNING);
        assertThat(session.results.getFirst().detail()).contains("not known");
    }

    @Test
    void aQuotaThatCannotBeDroppedIsAFailureThatSaysWhetherTheContainerRuns() {
        session.lab.faults().add(FaultRule.parse("vzquota_drop@101=fault:Busy"));
        assertThat(outcomes("container(101).recalculateQuota()")).containsExactly(Outcome.FAILED);
        assertThat(session.results.getFirst().detail()).contains("vzquota drop", "Busy");
        assertThat(text("container(101).state")).isEqualTo("running");
        session.lab.faults().add(FaultRule.parse("vzctl_start@101=fault:NoMemory*1"));
        assertThat(outcomes("container(101).recalculateQuota()")).containsExactly(Outcome.FAILED);
        assertThat(session.results.getFirst().detail()).contains("Busy", "does not start again", "NoMemory");
        assertThat(text("container(101).state")).isEqualTo("stopped");
    }

    @Test
    void aConnectionCutAfterTheStopForAQuotaSaysThatTheContainerMayBeDown() {
        session.lab.faults().add(FaultRule.parse("vzquota_drop@101=drop*1"));
        assertThat(outcomes("container(101).recalculateQuota()")).containsExactly(Outcome.STILL_RUNNING);
        assertThat(session.results.getFirst().detail()).contains("was stopped for this", "start()");
        assertThat(text("container(101).state")).isEqualTo("stopped");
    }

    @Test
    void manyAreListedInOneCall() {
        session.eval("containers()");
        session.lab.counters("hn1").clear();
        session.eval("containers().names; containers('web*').names; container(101).state; container(102).state");
        assertThat(session.lab.counters("hn1").total()).isLessThanOrEqualTo(1);
    }
}
