package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.VmStoreAction.TakeSnapshot;
import org.vzs.driver.rest.JsonAnswer;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** What is done to snapshots: looked at before, and after. For one action. */
final class SnapshotVerbs {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final TintriApi api;
    private final TintriStore store;
    private final ActionContext context;
    private final long end;
    private boolean sent;

    SnapshotVerbs(TintriApi api, TintriStore store, ActionContext context) {
        this.api = api;
        this.store = store;
        this.context = context;
        this.end = System.nanoTime() + context.timeout().toNanos();
    }

    /** The steps of an action. */
    @FunctionalInterface
    interface Steps {
        ActionResult run() throws InterruptedException;
    }

    /**
     * Runs the steps. What goes wrong once a change was sent leaves its outcome unknown: that is STILL_RUNNING, and never an
     * exception, which would read as if nothing had been done.
     */
    ActionResult guarded(Steps steps) throws InterruptedException {
        try {
            return steps.run();
        } catch (InterruptedException e) {
            if (!sent) {
                throw e;
            }
            Thread.currentThread().interrupt();
            return unknown("interrupted");
        } catch (ProblemException e) {
            if (sent) {
                return unknown(e.problems().getFirst().message());
            }
            if (e.exitCode() == ExitCode.INTERRUPTED && Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (e instanceof EndpointException || e.exitCode() == ExitCode.INTERRUPTED) {
                throw e;
            }
            return failed(e.problems().getFirst().message());
        }
    }

    private RestAnswer change(RestRequest request) throws InterruptedException {
        try {
            // Interrupted, it may be on its way.
            sent = true;
            return api.send(request, left());
        } catch (EndpointException e) {
            sent = e.kind() == EndpointException.Kind.LOST;
            throw e;
        }
    }

    ActionResult take(String vm, TakeSnapshot wanted) throws InterruptedException {
        if (has(vm, wanted.name())) {
            return new ActionResult(Outcome.UNCHANGED, null, "has a snapshot of that name");
        }
        RestRequest request = RestRequest.change("POST", TintriDriver.PATH + "snapshot", spec(vm, wanted));
        for (int tries = 1; ; tries++) {
            RestAnswer answer;
            try {
                answer = change(request);
            } catch (EndpointException e) {
                return lost(e, () -> has(vm, wanted.name()), "the snapshot is there");
            }
            if (answer.good() && someId(request, answer)) {
                return new ActionResult(Outcome.CHANGED, null, "");
            }
            if (answer.good() || busy(answer)) {
                // Whether it was done for all that, a look decides; not the status.
                if (has(vm, wanted.name())) {
                    return new ActionResult(Outcome.CHANGED, null, "");
                }
            }
            if (!busy(answer) || tries == TRIES || !pause()) {
                return failed(
                        answer.good()
                                ? "the VMstore said yes, and there is no such snapshot: look at the machine"
                                : TintriApi.said(answer));
            }
        }
    }

    private static String spec(String vm, TakeSnapshot wanted) {
        ArrayNode specs = JsonNodeFactory.instance.arrayNode();
        ObjectNode spec = specs.addObject();
        spec.put("typeId", "com.tintri.api.rest.v310.dto.domain.beans.snapshot.SnapshotSpec");
        spec.put("consistency", wanted.vmConsistent() ? "VM_CONSISTENT" : "CRASH_CONSISTENT");
        Duration keep = wanted.keep();
        spec.put("retentionMinutes", keep == null ? -1 : keep.toMinutes());
        spec.put("snapshotName", wanted.name());
        spec.put("sourceVmTintriUUID", vm);
        return specs.toString();
    }

    private boolean someId(RestRequest request, RestAnswer answer) {
        try {
            JsonNode ids = JsonAnswer.read(api.endpoint(), request, answer.body());
            return ids.isArray() && !ids.isEmpty() && !ids.get(0).asText("").isEmpty();
        } catch (EndpointException e) {
            // Half an answer says nothing either way.
            return false;
        }
    }

    ActionResult remove(String id) throws InterruptedException {
        RestRequest look = RestRequest.read(TintriDriver.PATH + "snapshot/" + TintriStore.encoded(id));
        RestAnswer before = api.send(look, left());
        if (gone(look, before)) {
            return new ActionResult(Outcome.UNCHANGED, null, "it is gone");
        }
        if (!before.good()) {
            return failed(TintriApi.said(before));
        }
        int clones = VmReader.snapshot(JsonAnswer.read(api.endpoint(), look, before.body()))
                .clones();
        if (clones > 0) {
            return failed(clones + (clones == 1 ? " machine was" : " machines were")
                    + " cloned from it and would lose what they stand on");
        }
        RestRequest request = RestRequest.change("DELETE", look.path(), "");
        for (int tries = 1; ; tries++) {
            RestAnswer answer;
            try {
                answer = change(request);
            } catch (EndpointException e) {
                return lost(e, () -> gone(look, api.send(look, left())), "the snapshot is gone");
            }
            if (answer.status() == 404) {
                return new ActionResult(Outcome.UNCHANGED, null, "it is gone");
            }
            if (answer.good()) {
                return untilGone(look);
            }
            if (!busy(answer) || tries == TRIES || !pause()) {
                return failed(TintriApi.said(answer));
            }
        }
    }

    private ActionResult untilGone(RestRequest look) throws InterruptedException {
        while (true) {
            try {
                if (gone(look, api.send(look, left()))) {
                    return new ActionResult(Outcome.CHANGED, null, "");
                }
            } catch (EndpointException e) {
                return new ActionResult(
                        Outcome.STILL_RUNNING, null, "the VMstore took the removal, and then was lost: " + message(e));
            }
            if (!context.toTheEnd() || !pause()) {
                return new ActionResult(
                        Outcome.STILL_RUNNING, null, "the VMstore took the removal, and still lists the snapshot");
            }
        }
    }

    private boolean gone(RestRequest look, RestAnswer answer) {
        return answer.status() == 404
                || (answer.good() && Values.is(JsonAnswer.read(api.endpoint(), look, answer.body()), "isDeleted"));
    }

    private boolean has(String vm, String name) {
        List<StoredSnapshotInfo> all = store.snapshotsOf(vm);
        return all.stream().anyMatch(s -> s.name().equals(name));
    }

    private interface Look {
        boolean shows() throws InterruptedException;
    }

    /** The request left and its answer did not come: what became of it can only be looked for, and never be tried again. */
    private static ActionResult lost(EndpointException e, Look look, String done) throws InterruptedException {
        if (e.kind() != EndpointException.Kind.LOST) {
            throw e;
        }
        try {
            if (look.shows()) {
                return new ActionResult(Outcome.CHANGED, null, "no answer to the request, but " + done);
            }
        } catch (EndpointException again) {
            // Then nothing can be found out, and that is what is said.
        }
        return unknown(message(e));
    }

    private static ActionResult unknown(String why) {
        return new ActionResult(Outcome.STILL_RUNNING, null, "request sent, outcome unknown: " + why);
    }

    private static String message(EndpointException e) {
        return e.problems().getFirst().message();
    }

    private static boolean busy(RestAnswer answer) {
        return answer.status() == 503 || answer.status() == 429;
    }

    private static ActionResult failed(String why) {
        return new ActionResult(Outcome.FAILED, null, why);
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    /**
     * Waits a little before the next try.
     *
     * @return false if the time is up
     */
    private boolean pause() throws InterruptedException {
        long nanos = Math.min(PAUSE.toNanos(), end - System.nanoTime());
        if (nanos <= 0) {
            return false;
        }
        TimeUnit.NANOSECONDS.sleep(nanos);
        return true;
    }
}
