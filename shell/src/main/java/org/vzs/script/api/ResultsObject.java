package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyIterable;
import org.graalvm.polyglot.proxy.ProxyIterator;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Results;
import org.vzs.estate.RunningTask;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Results. */
@Doc(value = "How one verb ended for each of its targets, in their order.", example = "vms('MyVM*').start()")
@Holds(ResultObject.class)
public final class ResultsObject extends ScriptObject implements ProxyArray, ProxyIterable {
    private final Session session;
    private final Results results;

    ResultsObject(Session session, Results results) {
        this.session = session;
        this.results = results;
    }

    @Override
    protected String noun() {
        return "list of results";
    }

    /** The records. */
    public Results results() {
        return results;
    }

    /** The records as scripts see them. */
    public List<ResultObject> objects() {
        return results.all().stream().map(ResultObject::new).toList();
    }

    @Override
    public List<String> columns() {
        return results.all().isEmpty() ? List.of() : objects().getFirst().columns();
    }

    private ResultsObject with(Outcome outcome) {
        return new ResultsObject(session, results.where(r -> r.outcome() == outcome));
    }

    /** Count. */
    @HostAccess.Export
    @Doc("How many there are.")
    public int length() {
        return results.all().size();
    }

    /** Good. */
    @HostAccess.Export
    @Doc("Whether everything is as wanted: nothing FAILED, SKIPPED or STILL_RUNNING.")
    public boolean ok() {
        return results.all().stream().allMatch(r -> switch (r.outcome()) {
            case CHANGED, UNCHANGED, WOULD_CHANGE -> true;
            case FAILED, SKIPPED, STILL_RUNNING -> false;
        });
    }

    /** Changed. */
    @HostAccess.Export
    @Doc("Those that are CHANGED.")
    public ResultsObject changed() {
        return with(Outcome.CHANGED);
    }

    /** Unchanged. */
    @HostAccess.Export
    @Doc("Those that were as wanted already.")
    public ResultsObject unchanged() {
        return with(Outcome.UNCHANGED);
    }

    /** Failed. */
    @HostAccess.Export
    @Doc("Those that FAILED.")
    public ResultsObject failed() {
        return with(Outcome.FAILED);
    }

    /** Skipped. */
    @HostAccess.Export
    @Doc("Those that were not tried.")
    public ResultsObject skipped() {
        return with(Outcome.SKIPPED);
    }

    /** Running. */
    @HostAccess.Export
    @Doc("Those that are STILL_RUNNING.")
    public ResultsObject stillRunning() {
        return with(Outcome.STILL_RUNNING);
    }

    /** Tasks. */
    @HostAccess.Export
    @Doc("The tasks of those that are STILL_RUNNING, as far as the server has given them an id.")
    public List<TaskObject> tasks() {
        return results.all().stream()
                .filter(r -> r.outcome() == Outcome.STILL_RUNNING && r.task() != null)
                .map(r -> new TaskObject(
                        session,
                        new RunningTask(
                                r.endpoint(),
                                java.util.Objects.requireNonNull(r.task()),
                                r.action() + " " + r.target())))
                .toList();
    }

    @Override
    public @Nullable Object get(long index) {
        return index >= 0 && index < getSize() ? new ResultObject(results.all().get((int) index)) : null;
    }

    @Override
    public void set(long index, Value value) {
        throw new ProblemException(ExitCode.SCRIPT, Problem.of("script.read-only", "results cannot be changed"));
    }

    @Override
    public long getSize() {
        return results.all().size();
    }

    @Override
    public Object getIterator() {
        return ProxyIterator.from(objects().iterator());
    }

    @Override
    public String toString() {
        return String.join("\n", objects().stream().map(ResultObject::toString).toList());
    }
}
