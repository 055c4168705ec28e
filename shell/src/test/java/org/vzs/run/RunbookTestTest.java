package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.Problem;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;

/** The replay of a runbook fails on whatever differs, and says where. */
class RunbookTestTest {
    private static final String BOOK = """
            /**
             * Starts.
             * @param {endpoint} node where
             * @param {container} ctid which
             * @param {secret} [word] a word
             * @param {file} [file] a file
             * @param {date} [day=today] the day
             */
            const node = ssh(args.node);
            step('start', () => node.run(['vzctl', 'start', args.ctid]));
            step('set', () => node.run(['vzctl', 'set', args.ctid, '--description', 'two words', '--save']));
            """;
    private static final String TRANSCRIPT = """
            # with node=hn1
            # with ctid=105

            hn1 $ vzctl start 105
            Starting container ...
            hn1 $ vzctl set 105 --description 'two words' --save
            """;

    @TempDir
    Path folder;

    private Path area;

    @BeforeEach
    void folder() throws Exception {
        area = Files.createDirectories(folder.resolve("test"));
    }

    private List<RunbookTest.Outcome> test(String book, String... transcripts) throws Exception {
        Files.writeString(area.resolve("it.vzs"), book);
        for (int i = 0; i < transcripts.length; i++) {
            Files.writeString(area.resolve(i == 0 ? "it.transcript" : "it.case" + i + ".transcript"), transcripts[i]);
        }
        return new RunbookTest(new Library(List.of(new RunbookFolder(folder)))).test("test/it");
    }

    private Problem problem(String book, String transcript) throws Exception {
        List<RunbookTest.Outcome> outcomes = test(book, transcript);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst().problems()).hasSize(1);
        return outcomes.getFirst().problems().getFirst();
    }

    @Test
    void passesWhenEveryCommandIsAsRecorded() throws Exception {
        assertThat(test(BOOK, TRANSCRIPT))
                .containsExactly(new RunbookTest.Outcome(
                        "test/it", area.resolve("it.transcript").toString(), 2, List.of()));
    }

    @Test
    void showsBothCommandsAndBothPlacesWhenOneDiffers() throws Exception {
        Problem problem = problem(BOOK.replace("'start', args", "'stop', args"), TRANSCRIPT);
        assertThat(problem.message()).isEqualTo("""
                command 1 differs:
                  recorded  hn1 $ vzctl start 105
                  said      hn1 $ vzctl stop 105""");
        assertThat(problem.place()).isEqualTo(area.resolve("it.transcript") + ":4");
        assertThat(problem.advice()).isEqualTo("said at " + area.resolve("it.vzs") + ":10:26");
    }

    @Test
    void failsWhenACommandIsMissingFromTheRecording() throws Exception {
        Problem problem = problem(BOOK + "ssh('hn1').run(['true']);\n", TRANSCRIPT);
        assertThat(problem.message()).contains("after the end of the transcript", "hn1 $ true");
    }

    @Test
    void failsWhenACommandIsLeftOver() throws Exception {
        Problem problem = problem(BOOK, TRANSCRIPT + "hn1 $ true\n");
        assertThat(problem.message()).contains("1 recorded commands were not said", "hn1 $ true");
        assertThat(problem.place()).endsWith("it.transcript:7");
    }

    @Test
    void failsWhenTheScriptCatchesTheDifference() throws Exception {
        String book = BOOK + "try { node.run(['other']); } catch (e) { }\n";
        assertThat(problem(book, TRANSCRIPT).message()).contains("hn1 $ other");
    }

    @Test
    void failsOnAnotherExitCode() throws Exception {
        assertThat(problem(BOOK + "check('never', () => false);", TRANSCRIPT).message())
                .isEqualTo("it ended with exit code 1, recorded is 0");
        assertThat(test(BOOK + "check('never', () => false);", TRANSCRIPT.replace("\n\n", "\n# exit 1\n\n")))
                .allMatch(RunbookTest.Outcome::passed);
    }

    @Test
    void failsWithoutATranscriptAndTestsEachOfSeveral() throws Exception {
        assertThat(test(BOOK).getFirst().problems().getFirst().message()).isEqualTo("it has no transcript");
        List<RunbookTest.Outcome> two = test(BOOK, TRANSCRIPT, TRANSCRIPT.replace("start", "stop"));
        assertThat(two).extracting(RunbookTest.Outcome::passed).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aSecretAFileAndTheDayAreThoseOfTheRecording() throws Exception {
        String book = BOOK.substring(0, BOOK.indexOf("const node"))
                + "const n = ssh(args.node);\n"
                + "n.run(['login', '--password', args.word, args.day]);\n"
                + "n.upload({file: args.file}, '/tmp/x');\n";
        String transcript = """
                # with node=hn1
                # with ctid=1
                # with word=env:WORD
                # with file=motd
                # file motd two\\nlines\\n
                # now 2011-10-26T12:00:00Z

                hn1 $ login --password '****' 2011-10-26
                hn1 $ tee /tmp/x.vzs-part <<< 'two\\nlines\\n'
                hn1 $ mv -f /tmp/x.vzs-part /tmp/x
                """;
        assertThat(test(book, transcript))
                .allSatisfy(o -> assertThat(o.problems()).isEmpty());
    }

    @Test
    void aTranscriptThatCannotBeReadIsAProblemAtItsLine() throws Exception {
        Problem problem = problem(BOOK, "# exit never\n\nhn1 $ true\n");
        assertThat(problem.place()).endsWith("it.transcript:1");
    }
}
