package org.vzs.repl.command;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Argv;
import org.vzs.estate.CopyVerbs;
import org.vzs.estate.Plan;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :copy}. A command and not a verb: scripts read and write no local files, a person does. */
final class CopyCommand {
    private static final Plan.Options OPTIONS = new Plan.Options(Duration.ofDays(1), true, true);

    private CopyCommand() {}

    static Command command() {
        return new Command(
                "copy",
                ":copy FILE ENDPOINT:PATH | ENDPOINT:PATH FILE",
                "Copies a file to an endpoint that is reached by SSH, or from one; quotes keep a name with spaces whole.",
                List.of(
                        new Example(":copy hello.vzs hn1:/tmp/hello", "CHANGED"),
                        new Example(":copy hn1:/etc/vz/vz.conf vz.conf", "CHANGED")),
                CopyCommand::run);
    }

    /** A file on an endpoint. */
    private record Place(String endpoint, String path) {
        static @Nullable Place of(String word, List<String> endpoints) {
            int colon = word.indexOf(':');
            return colon > 0 && endpoints.contains(word.substring(0, colon))
                    ? new Place(word.substring(0, colon), word.substring(colon + 1))
                    : null;
        }
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        List<String> words = Argv.split(arguments.rest());
        if (words == null || words.size() != 2) {
            throw arguments.wrong();
        }
        Place from = Place.of(words.getFirst(), shell.settings().names());
        Place to = Place.of(words.getLast(), shell.settings().names());
        if ((from == null) == (to == null)) {
            throw arguments.wrong("one of the two must be a file here, the other ENDPOINT:PATH with a known endpoint");
        }
        CopyVerbs verbs = new CopyVerbs(shell.session().estate());
        Path folder = shell.settings().folder();
        Result result;
        if (from == null && to != null) {
            Path local = folder.resolve(words.getFirst());
            if (!Files.isRegularFile(local)) {
                throw arguments.wrong("there is no file " + local);
            }
            result = verbs.send(local, to.endpoint(), whole(to.path(), local), OPTIONS);
        } else {
            Path local = folder.resolve(words.getLast());
            result = verbs.fetch(
                    requireNonNull(from).endpoint(),
                    from.path(),
                    Files.isDirectory(local) ? local.resolve(last(from.path())) : local,
                    OPTIONS);
        }
        shell.screen()
                .print(result.target() + ": " + result.action() + ": " + result.outcome()
                        + (result.detail().isEmpty() ? "" : ", " + result.detail()));
        return new LineOutcome(
                switch (result.outcome()) {
                    case FAILED, SKIPPED -> ExitCode.FAILED;
                    case STILL_RUNNING -> ExitCode.STILL_RUNNING;
                    case CHANGED, UNCHANGED, WOULD_CHANGE -> ExitCode.OK;
                });
    }

    /** A path that ends in a slash is a folder: the file keeps its name. */
    private static String whole(String path, Path local) {
        return path.endsWith("/") ? path + local.getFileName() : path;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
