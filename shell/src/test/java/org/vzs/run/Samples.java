package org.vzs.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;

/** Results for the tests of what is said of them. */
final class Samples {
    static final Instant BEGUN = Instant.parse("2026-01-02T03:04:05.678901Z");

    private Samples() {}

    /** A result of {@code start}, asked for by {@code name}. */
    static Result result(String name, Outcome outcome) {
        return result(name, name, "start", outcome, null, "");
    }

    static Result result(
            @Nullable String requested,
            String target,
            String action,
            Outcome outcome,
            @Nullable String task,
            String detail) {
        return new Result(
                "vc",
                "vm-" + target.length(),
                target,
                requested,
                action,
                outcome,
                task,
                BEGUN,
                BEGUN.plusMillis(1500),
                detail);
    }

    /** One of each outcome, with everything that JSON escapes. */
    static List<Result> oneOfEach() {
        return List.of(
                result("MyVM1", "MyVM1", "snapshot \"2026 \\ 01\"", Outcome.CHANGED, "task-12", ""),
                result("MyVM2", Outcome.UNCHANGED),
                result("MyVM3", "MyVM3", "stop", Outcome.SKIPPED, null, "not confirmed"),
                result("日本", "日本\n\"<&>\"", "stop", Outcome.FAILED, "task-13", "FileFault: no\troom"),
                result("MyVM5", "MyVM5", "stop", Outcome.STILL_RUNNING, "task-14", "after 5m"),
                result(null, "MyVM6", "start", Outcome.WOULD_CHANGE, null, ""));
    }
}
