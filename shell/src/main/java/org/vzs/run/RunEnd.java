package org.vzs.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.script.TableData;

/** The end of a run: the report, the retry file, the exit code. */
final class RunEnd {
    private static final int ALL_ROWS = 100;

    private final RunOptions options;
    private final RunEnvironment environment;
    private final Output output;
    private final RunId id;
    private final Instant begun;

    RunEnd(RunOptions options, RunEnvironment environment, RunId id, Instant begun) {
        this.options = options;
        this.environment = environment;
        this.output = environment.output();
        this.id = id;
        this.begun = begun;
    }

    /**
     * Reports.
     *
     * @param ended how the script itself ended; OK if the results alone decide
     */
    ExitCode report(List<Result> results, @Nullable RunRows rows, ExitCode ended) {
        ExitCode exitCode = ended == ExitCode.OK ? Report.exitCode(results) : ended;
        if (options.json()) {
            List<Result> redacted =
                    results.stream().map(r -> Redacted.of(r, output.redactor())).toList();
            output.out().println(Report.json(id, options.script().toString(), redacted));
            // Without the document nobody could tell this end from one in which nothing was to do.
            if (output.out().checkError()) {
                Path journal = environment.state().resolve("runs").resolve(id + ".jsonl");
                output.note("vzs: standard output cannot be written; what was done stands in " + journal);
                exitCode = exitCode == ExitCode.OK ? ExitCode.FAILED : exitCode;
            }
        } else {
            table(results, exitCode);
        }
        if (rows != null && !options.whatIf()) {
            retry(rows, results, cutShort(results, ended));
        }
        boolean nothingRan = results.isEmpty() && ended != ExitCode.OK;
        if (!quiet(exitCode) && !nothingRan) {
            Duration took = Duration.between(begun, environment.clock().instant());
            output.note(Report.summaryLine(results, took));
        }
        return exitCode;
    }

    private boolean quiet(ExitCode exitCode) {
        return exitCode == ExitCode.OK && !output.errIsTerminal();
    }

    private void table(List<Result> results, ExitCode exitCode) {
        List<Result> shown = results;
        if (!options.whatIf() && !output.outIsTerminal()) {
            shown = exitCode == ExitCode.OK
                    ? List.of()
                    : results.stream().filter(RunEnd::isBad).toList();
        } else if (results.size() > ALL_ROWS || options.whatIf()) {
            shown = results.stream()
                    .filter(r -> r.outcome() != Outcome.UNCHANGED)
                    .toList();
        }
        if (shown.isEmpty()) {
            return;
        }
        TableData table = new TableData(
                List.of("TARGET", "ENDPOINT", "ACTION", "OUTCOME", "TASK", "DETAIL"),
                shown.stream()
                        .map(r -> List.of(
                                r.target(),
                                r.endpoint(),
                                r.action(),
                                r.outcome().name(),
                                r.outcome() == Outcome.STILL_RUNNING && r.task() != null ? r.task() : "",
                                r.detail()))
                        .toList());
        // What is wrong goes to standard error, as in any program that cron runs.
        boolean aside = !options.whatIf() && !output.outIsTerminal();
        TextTable.lines(table).forEach(aside ? output::note : output::say);
    }

    private static boolean isBad(Result r) {
        return switch (r.outcome()) {
            case FAILED, SKIPPED, STILL_RUNNING -> true;
            case CHANGED, UNCHANGED, WOULD_CHANGE -> false;
        };
    }

    private static boolean cutShort(List<Result> results, ExitCode ended) {
        return ended != ExitCode.OK && (!results.isEmpty() || ended == ExitCode.INTERRUPTED);
    }

    private void retry(RunRows rows, List<Result> results, boolean cutShort) {
        List<CsvRow> again =
                RetryRows.of(rows.table().rows(), rows.columns(), results, cutShort ? Math.max(1, rows.turns()) : 0);
        if (!again.isEmpty()) {
            write(rows, again);
        }
        long elsewhere = RetryRows.elsewhere(rows.table().rows(), rows.columns(), results);
        if (elsewhere > 0) {
            output.note(elsewhere + (elsewhere == 1 ? " target that is" : " targets that are") + " not as wanted "
                    + (elsewhere == 1 ? "stands" : "stand") + " in no row of "
                    + rows.table().file() + (again.isEmpty() ? "" : ", and so not in the retry file"));
        }
    }

    private void write(RunRows rows, List<CsvRow> again) {
        try {
            Path file = environment.state().resolve("runs").resolve(id + ".retry.csv");
            RetryFile.write(file, rows.table(), again);
            output.note(again.size() + (again.size() == 1 ? " row" : " rows") + " to do again: " + file);
        } catch (ProblemException e) {
            output.problems(e);
        }
    }
}
