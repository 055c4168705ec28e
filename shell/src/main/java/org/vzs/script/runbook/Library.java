package org.vzs.script.runbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Folders;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.HeadParser;
import org.vzs.script.ScriptHead;

/**
 * All runbooks that can be named. The user's folder comes first, then those that {@code VZS_RUNBOOKS} names, then what
 * comes with vzs: a name in one hides the same name in those after it. Thread-safe.
 */
public final class Library {
    /** One without any runbook. */
    public static final Library NONE = new Library(List.of());

    private final List<RunbookSource> sources;

    /** @param sources where to look, the first that has a name wins */
    public Library(List<RunbookSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The library of a process. */
    public static Library of(Folders folders, @Nullable String more) {
        List<RunbookSource> sources = new ArrayList<>();
        try {
            sources.add(new RunbookFolder(folders.config().resolve("runbooks")));
        } catch (ProblemException e) {
            // A process without a home, as of a daemon, has no runbooks of its own.
            return new Library(more(sources, more));
        }
        return new Library(more(sources, more));
    }

    private static List<RunbookSource> more(List<RunbookSource> sources, @Nullable String more) {
        for (String folder : more == null ? new String[0] : more.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            if (!folder.isBlank()) {
                sources.add(new RunbookFolder(Path.of(folder)));
            }
        }
        sources.add(new BundledRunbooks());
        return sources;
    }

    /** All names, sorted; no runbook is read for it. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(s -> names.addAll(s.names()));
        return names.stream().sorted().toList();
    }

    /**
     * The source that a name is taken from.
     *
     * @throws ProblemException with exit code USAGE, and near misses, if no runbook has that name
     */
    public RunbookSource source(String name) {
        for (RunbookSource source : sources) {
            if (source.names().contains(name)) {
                return source;
            }
        }
        Problem problem = Problem.of("runbook.not-found", "there is no runbook named '" + name + "'");
        List<String> names = names();
        // Most people leave the area out.
        List<String> inAnArea =
                names.stream().filter(n -> n.endsWith("/" + name)).toList();
        List<String> near = inAnArea.isEmpty() ? NearMiss.of(name, names) : inAnArea;
        throw new ProblemException(
                ExitCode.USAGE,
                problem.advise(
                        near.isEmpty()
                                ? "vzs runbook list shows them"
                                : "did you mean " + String.join(" or ", near) + "?"));
    }

    /**
     * The runbook of that name.
     *
     * @throws ProblemException with exit code USAGE if there is none, SCRIPT with every mistake in its head
     */
    public Runbook get(String name) {
        RunbookSource source = source(name);
        String place = source.place(name);
        String text = source.text(name);
        ScriptHead head = HeadParser.parse(place, text);
        if (head.summary().isEmpty()) {
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("script.head", "a runbook must say what it does")
                            .at(place + ":1:1")
                            .advise("begin it with /** and one sentence"));
        }
        return new Runbook(name, place, text, head);
    }

    /** The transcripts beside a runbook, text by place. */
    public Map<String, String> transcripts(String name) {
        return source(name).transcripts(name);
    }
}
