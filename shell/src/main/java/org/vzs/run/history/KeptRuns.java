package org.vzs.run.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Durations;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * How long journals and retry files are kept: 90 days, or what {@code VZS_KEEP_RUNS} says ({@code 400d}, {@code forever}).
 * Immutable.
 *
 * @param age how long; null for ever
 */
public record KeptRuns(@Nullable Duration age) {
    private static final String VARIABLE = "VZS_KEEP_RUNS";
    private static final String FOR_EVER = "forever";
    private static final Duration STANDARD = Duration.ofDays(90);

    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6})Z-[0-9a-f]{4}\\.(?:jsonl|retry\\.csv)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /**
     * What the environment says.
     *
     * @throws ProblemException with exit code USAGE if it says nothing that can be understood
     */
    public static KeptRuns of(Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "");
        if (said.isEmpty()) {
            return new KeptRuns(STANDARD);
        }
        if (said.equals(FOR_EVER)) {
            return new KeptRuns(null);
        }
        try {
            return new KeptRuns(Durations.parse(said));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("runs.keep", String.valueOf(e.getMessage()))
                            .at(VARIABLE)
                            .advise("write " + VARIABLE + "=90d, or " + VARIABLE + "=" + FOR_EVER));
        }
    }

    /**
     * Deletes what is older, by its name and by its last change: a session at the prompt may write to an old journal. What
     * cannot be deleted stays, and nothing is said of it: a run that has done its work must not fail over that.
     *
     * @param state the state folder
     * @param now the time
     */
    public void clean(Path state, Instant now) {
        Duration kept = age;
        if (kept == null) {
            return;
        }
        Instant limit = requireNonNull(now, "now is null").minus(kept);
        for (Path file : files(state.resolve("runs"))) {
            try {
                if (isOlder(file, limit)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                // Another user's, or on a disk that is read-only by now.
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isOlder(Path file, Instant limit) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        try {
            Instant begun = LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC);
            return begun.isBefore(limit)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
