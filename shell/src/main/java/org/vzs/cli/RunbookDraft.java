package org.vzs.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.runbook.RunbookFolder;

/** The draft that {@code vzs runbook new} writes; it passes {@code vzs runbook test} as it is. */
final class RunbookDraft {
    private static final String RUNBOOK = """
            /**
             * Shows what a node calls itself.
             *
             * @param {endpoint} node  the node
             * @changes nothing
             * @example vzs runbook run NAME --lab node=hn1
             * @source your own work
             */
            const node = ssh(args.node);

            step('ask the node', () => {
              const answer = node.run(['hostname'], {readOnly: true});
              print(answer.stdout.trimEnd());
            });
            """;
    private static final String TRANSCRIPT = """
            # What the runbook beside it says to its devices, and what they answer. Record it anew with
            #   vzs runbook run NAME node=hn1 --lab --record FILE
            # with node=hn1

            hn1 $ hostname
            hn1
            """;

    private RunbookDraft() {}

    /**
     * Writes the two files.
     *
     * @return their paths
     * @throws ProblemException with exit code USAGE for a name that is none, or if a file is there already
     */
    static List<Path> write(Path folder, String name) {
        String[] words = name.split("/", -1);
        if (words.length != 2
                || !RunbookFolder.WORD.matcher(words[0]).matches()
                || !RunbookFolder.WORD.matcher(words[1]).matches()) {
            throw usage(Problem.of("runbook.name", "'" + name + "' is no name for a runbook")
                    .advise("write AREA/NAME in small letters, digits and -, as openvz/update-template"));
        }
        Path runbook = folder.resolve(name + ".vzs");
        Path transcript = folder.resolve(name + ".transcript");
        try {
            Files.createDirectories(Objects.requireNonNull(runbook.getParent()));
            Files.writeString(runbook, RUNBOOK.replace("NAME", name), StandardOpenOption.CREATE_NEW);
            Files.writeString(transcript, TRANSCRIPT.replace("NAME", name), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw usage(Problem.of("runbook.exists", "it is there already").at(String.valueOf(e.getFile())));
        } catch (IOException e) {
            throw usage(Problem.of("runbook.file", "cannot write it: " + e).at(runbook.toString()));
        }
        return List.of(runbook, transcript);
    }

    private static ProblemException usage(Problem problem) {
        return new ProblemException(ExitCode.USAGE, problem);
    }
}
