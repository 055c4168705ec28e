package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Outcome;
import org.vzs.lab.LabOptions;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.ScriptErrors;
import org.vzs.testing.LabSession;

/** The object API from a script down to the lab's vCenter. */
final class LabEstateTest {
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
        ProblemException problem = ScriptErrors.of(e).exception();
        return problem.problems();
    }

    private List<Outcome> outcomes() {
        return session.results.stream().map(Result::outcome).toList();
    }

    @Test
    void startsWhatIsOffAndLeavesWhatRuns() {
        session.eval("vms(csv().column('VMName')).start()");
        assertThat(outcomes()).contains(Outcome.CHANGED).doesNotContain(Outcome.FAILED);
        session.results.clear();
        session.eval("vms(csv().column('VMName')).start()");
        assertThat(outcomes()).hasSize(3).containsOnly(Outcome.UNCHANGED);
        assertThat(session.results.getFirst().requested()).isEqualTo("MyVM1");
    }

    @Test
    void propertiesAreAsTheyAreNowNotAsTheyWere() {
        Value states = session.eval("""
                const v = vm('MyVM1');
                v.stop();
                const before = v.powerState;
                v.start();
                [before, v.powerState]""");
        assertThat(states.getArrayElement(0).asString()).isEqualTo("PoweredOff");
        assertThat(states.getArrayElement(1).asString()).isEqualTo("PoweredOn");
    }

    @Test
    void aSelectionDecidesByTheStateOfNow() {
        session.eval("const s = vms('MyVM*'); s.start(); s.stop(); s.start()");
        assertThat(outcomes().subList(3, 9)).containsOnly(Outcome.CHANGED);
    }

    @Test
    void absenceAndAmbiguityAreTwoErrorsAndNothingIsDone() {
        List<String> names = session.estate.vms().stream().map(Item::name).toList();
        String twice = names.stream()
                .filter(n -> names.indexOf(n) != names.lastIndexOf(n))
                .findFirst()
                .orElseThrow();
        List<Problem> found = problems("vms(['MyVM1', 'MyWM1', '" + twice + "', 'no such thing at all']).start()");
        assertThat(found).extracting(Problem::code).containsExactly("vm.not-found", "vm.ambiguous", "vm.not-found");
        assertThat(found.getFirst().advice()).contains("MyVM1");
        assertThat(found.get(1).message()).contains(" on vc, ").contains("2 vms are named");
        assertThat(session.results).isEmpty();
        assertThat(problems("vm('MyVM*')").getFirst().advice()).contains("did you mean");
    }

    @Test
    void theAmbiguousOneIsReachedById() {
        List<VirtualMachine> all = session.estate.vms().items();
        VirtualMachine some = all.getFirst();
        assertThat(session.eval("vm({id: '" + some.id() + "', on: 'vc'}).name").asString())
                .isEqualTo(some.name());
    }

    @Test
    void wildcardsMayMatchNothingAndListsAreLiteral() {
        assertThat(session.eval("vms('nothing*').length").asInt()).isZero();
        assertThat(session.eval("vms('MyVM?').length").asInt()).isEqualTo(3);
        assertThat(problems("vms(['MyVM?'])").getFirst().code()).isEqualTo("vm.not-found");
    }

    @Test
    void selectionsFilterSortAndCombine() {
        assertThat(session.eval("vms().where({powerState: 'PoweredOn'}).length").asInt())
                .isEqualTo(session.eval("vms().where(v => v.powerState === 'PoweredOn').length")
                        .asInt())
                .isPositive();
        assertThat(session.eval("vms('MyVM*').sortBy('-name').names.join()").asString())
                .isEqualTo("MyVM3,MyVM2,MyVM1");
        assertThat(session.eval("vms('MyVM*').minus(vms('MyVM2')).names.join()").asString())
                .isEqualTo("MyVM1,MyVM3");
        assertThat(session.eval("vms().where({name: ['MyVM1', 'MyVM3']}).length")
                        .asInt())
                .isEqualTo(2);
        assertThat(problems("vms().on('vcc').start()").getFirst())
                .as("a misspelt endpoint is not one that has nothing")
                .satisfies(p -> assertThat(p.code()).isEqualTo("endpoint.not-found"))
                .satisfies(p -> assertThat(p.advice()).contains("vc"));
        assertThat(problems("hosts().on('vc', 'nowhere')").getFirst().code()).isEqualTo("endpoint.not-found");
        assertThat(problems("vms().where({powerstate: 'x'})").getFirst().advice())
                .contains("powerState");
    }

    @Test
    void snapshotsAreCreatedOnceFoundAndRemoved() {
        session.eval("vms('MyVM*').removeSnapshots(); vm('MyVM1').snapshot('a'); vm('MyVM1').snapshot('b');");
        session.results.clear();
        session.eval("vms('MyVM1').snapshot('a')");
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(session.eval("vm('MyVM1').snapshots().map(s => s.path).join()")
                        .asString())
                .isEqualTo("a,a/b");
        session.results.clear();
        session.eval("vm('MyVM1').removeSnapshots({name: 'a'}); vms('MyVM1').removeSnapshots({name: 'zz*'})");
        assertThat(outcomes()).containsExactly(Outcome.CHANGED, Outcome.UNCHANGED);
        assertThat(session.eval("vm('MyVM1').snapshots().names.join()").asString())
                .isEqualTo("b");
        session.eval("snapshots().where({vm: 'MyVM1'}).remove()");
        assertThat(session.eval("vm('MyVM1').snapshots().length").asInt()).isZero();
    }

    @Test
    void revertNamesEveryMachineThatHasNoSuchSnapshot() {
        session.eval("vms('MyVM*').removeSnapshots(); vm('MyVM1').snapshot('x')");
        session.results.clear();
        assertThat(problems("vms('MyVM*').revert('x')")).hasSize(2);
        assertThat(session.results).isEmpty();
        session.eval("vm('MyVM1').revert('x')");
        assertThat(outcomes()).containsExactly(Outcome.CHANGED);
    }

    @Test
    void whatIsNotWaitedForIsATask() {
        session.close();
        session = new LabSession(folder.resolve("slow"), false, LabOptions.standard());
        session.eval("vm('MyVM2').stop()");
        Value ends = session.eval("""
                const r = vm('MyVM2').start({wait: false});
                const t = r.tasks[0];
                [r[0].outcome, t.await()[0].outcome, t.state, vm('MyVM2').powerState].join()""");
        assertThat(ends.asString()).isEqualTo("STILL_RUNNING,CHANGED,SUCCESS,PoweredOn");
    }

    @Test
    void aLoopOverNamesDoesNotListTheEstateEachTime() {
        session.eval("vms()");
        long before = session.lab.counters("vc").total();
        session.eval("for (const n of csv().column('VMName')) vm(n).powerState");
        assertThat(session.lab.counters("vc").total()).isEqualTo(before);
    }

    @Test
    void aVerbAfterOneThatTookThemDownDoesNotListThemAgain() {
        session.eval("const s = vms('MyVM*'); s.start(); s.stop()");
        long before = session.lab.counters("vc").of("RetrievePropertiesEx");
        session.eval("s.start()");
        assertThat(outcomes().subList(6, 9)).containsOnly(Outcome.CHANGED);
        assertThat(session.lab.counters("vc").of("RetrievePropertiesEx")).isEqualTo(before);
    }
}
