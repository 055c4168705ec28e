package org.vzs.script.runbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.vzs.driver.Outcome;
import org.vzs.estate.Gate;
import org.vzs.estate.Result;
import org.vzs.script.ScriptHost;

/** Tells the gate and the person at the screen how a step ended. On the script's thread. */
final class StepReport {
    private final Gate gate;
    private final ScriptHost host;
    private final Clock clock;

    StepReport(Gate gate, ScriptHost host, Clock clock) {
        this.gate = gate;
        this.host = host;
        this.clock = clock;
    }

    /** A step begins; answers when. */
    Instant begun(String name) {
        Instant now = clock.instant();
        gate.stepBegins(name, now);
        return now;
    }

    /** A step was carried out, or broke off. */
    void ended(String name, Outcome outcome, Instant begun, String detail, boolean counts) {
        gate.stepEnded(result(name, outcome, begun, detail), counts);
        show(outcome, name, took(begun));
    }

    /** A step was not carried out, and why. */
    void unchanged(String name, String why) {
        gate.stepEnded(result(name, Outcome.UNCHANGED, clock.instant(), why), true);
        show(Outcome.UNCHANGED, name, why);
    }

    private void show(Outcome outcome, String name, String more) {
        host.step(String.format(Locale.ROOT, "%-13s  %s%s", outcome, name, more.isEmpty() ? "" : "  (" + more + ")"));
    }

    private String took(Instant begun) {
        Duration took = Duration.between(begun, clock.instant());
        return gate.whatIf() ? "" : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private Result result(String name, Outcome outcome, Instant begun, String detail) {
        return new Result("", name, name, null, "step", outcome, null, begun, clock.instant(), detail);
    }
}
