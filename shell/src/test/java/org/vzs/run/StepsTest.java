package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** Steps, checks and clean-ups, on lab nodes. */
class StepsTest {
    private static final String HEAD = """
            /**
             * Tries.
             * @param {container} [ctid=105] which
             */
            const node = ssh('hn1');
            const vzctl = (...argv) => node.run(['vzctl', ...argv]);
            """;
    private static final String THREE = """
            step('start it', {undo: () => `vzctl stop ${args.ctid}`}, () => vzctl('start', args.ctid));
            step('rename it', {undo: 'give it its old name'}, () => vzctl('set', args.ctid, '--name', 'ldap2', '--save'));
            step('break', () => vzctl('set', args.ctid, '--ioprio', '9', '--save'));
            step('after it', () => vzctl('stop', args.ctid));
            """;

    @TempDir
    Path folder;

    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private ExitCode run(String text, @Nullable String from, String... flags) throws Exception {
        Path area = Files.createDirectories(folder.resolve("books/test"));
        Files.writeString(area.resolve("it.vzs"), HEAD + text);
        return lab.runbook(library(), "test/it", from, flags);
    }

    private Library library() {
        return new Library(List.of(new RunbookFolder(folder.resolve("books"))));
    }

    private String state(String ctid) throws Exception {
        assertThat(run("print(node.run(['vzctl', 'status', '" + ctid + "'], {readOnly: true}).stdout)", null))
                .isEqualTo(ExitCode.OK);
        lab.err();
        return lab.out().strip();
    }

    @Test
    void aFailingStepStopsAndTellsTheWayBackAndOn() throws Exception {
        assertThat(run(THREE, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err())
                .contains("it.vzs:6:33: hn1 $ vzctl set 105 --ioprio 9 --save: exit 21: Bad parameter for --ioprio: 9")
                .contains("""
                        stopped at the step 'break'
                          changed before it:
                            start it
                            rename it
                          to undo it, in this order:
                            rename it: give it its old name
                            start it: vzctl stop 105
                          to go on when the cause is mended: vzs runbook run test/it --from 'break'
                        """)
                .contains("2 changed, 1 failed");
        assertThat(state("105")).endsWith("running");
    }

    @Test
    void aDryRunPlansEveryStepAndChangesNothing() throws Exception {
        assertThat(run(THREE, null, "what-if")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("vzctl start 105", "vzctl set 105 --name ldap2 --save", "vzctl stop 105");
        assertThat(lab.journal()).isEmpty();
        assertThat(state("105")).endsWith("down");
    }

    @Test
    void aRunFromAStepPassesOverThoseBefore() throws Exception {
        assertThat(run(THREE, "rename it", "ctid=101", "json")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out())
                .contains("\"target\":\"start it\",\"action\":\"step\",\"outcome\":\"UNCHANGED\"")
                .contains("passed over")
                .doesNotContain("vzctl start");
    }

    @Test
    void aStepThatIsNotThereIsAMistakeAndNothingIsDone() throws Exception {
        assertThat(run(THREE, "renam it")).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("there is no step 'renam it'", "did you mean 'rename it'?");
        assertThat(state("105")).endsWith("down");
    }

    @Test
    void aStepThatIsNotThereIsNamedAlsoWhereACheckFailsForWantOfIt() throws Exception {
        String text = THREE.replace("step('break'", "check('it runs', () => false); step('break'");
        assertThat(run(text, "renam it")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err())
                .contains(
                        "not so: it runs",
                        "the step 'renam it', to begin at, had not come yet: did you mean 'rename it'?");
        assertThat(run("check('it runs', () => false);" + THREE, "rename it")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("the step 'rename it', to begin at, had not come yet\n");
    }

    @Test
    void whatIsDoneAlreadyIsNotDoneAgain() throws Exception {
        String text = """
                step('start it', {done: () => node.run(['vzctl', 'status', args.ctid], {readOnly: true}).stdout.includes('running')},
                  () => vzctl('start', args.ctid));
                """;
        assertThat(run(text, null, "json")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("\"changed\":1", "vzctl start 105");
        assertThat(run(text, null, "json")).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).contains("\"changed\":0,\"unchanged\":1", "done already");
    }

    @Test
    void cleanUpsRunAfterAFailureTheLastAskedForFirst() throws Exception {
        String text = """
                cleanup('first', () => print('first'));
                cleanup('second', () => { print('second'); vzctl('stop', args.ctid); });
                step('start it', () => vzctl('start', args.ctid));
                step('break', () => vzctl('nonsense', args.ctid));
                """;
        assertThat(run(text, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out()).containsSubsequence("second", "first");
        assertThat(lab.err()).contains("""
                          cleaned up:
                            second
                            first
                        """).doesNotContain("--from");
        assertThat(state("105")).endsWith("down");
    }

    @Test
    void whatTheCleanUpDidIsNotToBeUndoneAgain() throws Exception {
        String text = """
                cleanup('broken', () => vzctl('nonsense', args.ctid));
                cleanup('stop it', () => vzctl('stop', args.ctid));
                step('start it', {undo: 'vzctl stop 105'}, () => vzctl('start', args.ctid));
                step('break', () => vzctl('nonsense', args.ctid));
                """;
        assertThat(run(text, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("""
                          cleaned up:
                            stop it
                            broken: FAILED
                          to undo what was not cleaned up, in this order:
                            start it: vzctl stop 105
                        """);
    }

    @Test
    void aCheckThatFailsBetweenStepsTellsTheWayBackAndOn() throws Exception {
        String text = """
                check('the name is right', () => true);
                step('start it', {undo: 'vzctl stop 105'}, () => vzctl('start', args.ctid));
                check('it answers', () => false);
                step('after it', () => vzctl('stop', args.ctid));
                """;
        assertThat(run(text, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("""
                        stopped after the step 'start it'
                          changed until then:
                            start it
                          to undo it, in this order:
                            start it: vzctl stop 105
                          to go on when the cause is mended: vzs runbook run test/it
                        """);
        assertThat(run("check('the name is right', () => false);" + text, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("not so: the name is right").doesNotContain("stopped");
    }

    @Test
    void aCleanUpThatFailsDoesNotKeepTheOthersBackAndFailsTheRun() throws Exception {
        String text = """
                cleanup('last', () => vzctl('stop', args.ctid));
                cleanup('broken', () => { throw new Error('no'); });
                step('start it', () => vzctl('start', args.ctid));
                """;
        assertThat(run(text, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("Error: no");
        assertThat(state("105")).endsWith("down");
    }

    @Test
    void anInterruptEndsTheStepsAndStillCleansUp() throws Exception {
        Path area = Files.createDirectories(folder.resolve("books/test"));
        Files.writeString(area.resolve("it.vzs"), HEAD + """
                cleanup('stop it', () => vzctl('stop', args.ctid));
                step('start it', () => vzctl('start', args.ctid));
                step('wait', () => { print('waiting'); while (true) {} });
                """);
        BatchRun run = lab.runbookRun(library(), "test/it", null);
        Thread watcher = Thread.ofVirtual().start(() -> {
            org.awaitility.Awaitility.await()
                    .until(() -> lab.journal().stream().anyMatch(l -> l.contains("\"target\":\"wait\"")));
            run.interrupt();
        });
        assertThat(run.execute()).isEqualTo(ExitCode.INTERRUPTED);
        watcher.join();
        assertThat(state("105")).endsWith("down");
    }

    @Test
    void twoStepsOfOneNameAreAMistakeOfTheScript() throws Exception {
        assertThat(run("step('a', () => 1); step('a', () => 2);", null)).isEqualTo(ExitCode.SCRIPT);
        assertThat(lab.err()).contains("there are two steps named 'a'");
    }

    @Test
    void aCheckSaysWhatIsNotSo() throws Exception {
        assertThat(run("check('it runs', () => 'it is down');", null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.err()).contains("not so: it runs: it is down");
        assertThat(run("check('it runs', () => 1);", null)).isEqualTo(ExitCode.SCRIPT);
    }

    @Test
    void aStepHandsBackWhatItsFunctionReturns() throws Exception {
        assertThat(run("print(step('look', () => [1, 2]).length);", null)).isEqualTo(ExitCode.OK);
        assertThat(lab.out()).isEqualTo("2\n");
    }

    @Test
    void theJournalHasTheSteps() throws Exception {
        assertThat(run(THREE, null)).isEqualTo(ExitCode.FAILED);
        assertThat(lab.journal())
                .anyMatch(l -> l.contains("\"event\":\"begin\"") && l.contains("\"target\":\"start it\""))
                .anyMatch(l ->
                        l.contains("\"event\":\"end\"") && l.contains("\"target\":\"break\"") && l.contains("FAILED"));
    }

    @Test
    void aRunbookRunsAnotherWithItsOwnArgumentsAndCleanUps() throws Exception {
        Path area = Files.createDirectories(folder.resolve("books/test"));
        Files.writeString(area.resolve("inner.vzs"), """
                /**
                 * Starts.
                 * @param {container} ctid which
                 */
                const node = 'a name of its own';
                cleanup('inner', () => print('inner cleaned'));
                step('start it', () => ssh('hn1').run(['vzctl', 'start', args.ctid]));
                """);
        assertThat(run("runbook('test/inner').run({ctid: 105}); print('outer goes on');", null))
                .isEqualTo(ExitCode.OK);
        assertThat(lab.out()).containsSubsequence("inner cleaned", "outer goes on");
        assertThat(state("105")).endsWith("running");
        assertThat(run("runbook('test/inner').run({ctidd: 105});", null)).isEqualTo(ExitCode.USAGE);
        assertThat(lab.err()).contains("no parameter 'ctidd'", "is missing");
    }

    @Test
    void whatIsRememberedIsThereInTheNextRunButNotAfterADryRun() throws Exception {
        String text = "const n = (memory.get('n') ?? {count: 0}).count + 1; memory.set('n', {count: n}); print(n);";
        run(text, null);
        run(text, null, "what-if");
        run(text, null);
        assertThat(lab.out()).isEqualTo("1\n2\n2\n");
    }
}
