package org.vzs.run.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The journals of a state folder. Reads, never writes. */
public final class RunHistory {
    private static final String END = ".jsonl";

    private final Path folder;
    private final Processes processes;

    /**
     * @param state the state folder
     * @param processes tells which processes are there
     */
    public RunHistory(Path state, Processes processes) {
        this.folder = state.resolve("runs");
        this.processes = requireNonNull(processes, "processes is null");
    }

    /**
     * The last runs, the youngest first. A journal that cannot be read is left out and put into {@code unreadable}.
     *
     * @param most how many at the most
     * @param wanted which ones
     * @param unreadable takes what cannot be read
     */
    public List<PastRun> last(int most, Predicate<PastRun> wanted, List<Problem> unreadable) {
        List<PastRun> runs = new ArrayList<>();
        for (String name : names()) {
            if (runs.size() == most) {
                break;
            }
            try {
                PastRun run = JournalReader.read(folder.resolve(name + END), processes);
                if (wanted.test(run)) {
                    runs.add(run);
                }
            } catch (IOException e) {
                unreadable.add(unreadable(name, e));
            }
        }
        return runs;
    }

    /**
     * One run.
     *
     * @param name its name, the beginning of it if no other begins so, or {@code last}
     * @throws ProblemException with exit code USAGE if there is none, or its journal cannot be read
     */
    public PastRun get(String name) {
        List<String> names = names();
        List<String> found = name.equals("last")
                ? names.stream().limit(1).toList()
                : names.stream().filter(n -> n.startsWith(name)).toList();
        if (found.size() != 1) {
            throw new ProblemException(ExitCode.USAGE, noneOrMany(name, names, found));
        }
        try {
            return JournalReader.read(folder.resolve(found.getFirst() + END), processes);
        } catch (IOException e) {
            throw new ProblemException(ExitCode.USAGE, unreadable(found.getFirst(), e));
        }
    }

    private Problem noneOrMany(String name, List<String> names, List<String> found) {
        if (!found.isEmpty()) {
            return Problem.of("runs.ambiguous", found.size() + " runs begin with '" + name + "'")
                    .advise("such as " + String.join(", ", found.subList(0, 2)));
        }
        String near = NearMiss.advice(name, names);
        return Problem.of("runs.not-found", "there is no journal of a run '" + name + "'")
                .at(folder.toString())
                .advise(near != null ? near : "vzs runs shows what there is");
    }

    private static Problem unreadable(String name, IOException e) {
        return Problem.of("runs.unreadable", "the journal of " + name + " cannot be read: " + e);
    }

    /** The names of the runs, which begin with their time: the youngest first. */
    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>(files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(END))
                    .map(n -> n.substring(0, n.length() - END.length()))
                    .sorted()
                    .toList());
            Collections.reverse(names);
            return names;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("runs.unreadable", "the folder of the journals cannot be read: " + e)
                            .at(folder.toString()));
        }
    }
}
