package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Result;

/** A result. */
@Doc(value = "How one action on one target ended.", example = "vm('MyVM1').start()[0]")
public final class ResultObject extends ScriptObject {
    private final Result result;

    ResultObject(Result result) {
        this.result = result;
    }

    @Override
    protected String noun() {
        return "result";
    }

    /** The record. */
    public Result result() {
        return result;
    }

    @Override
    public List<String> columns() {
        return List.of("target", "action", "outcome", "detail", "endpoint", "task", "id");
    }

    /** Target. */
    @HostAccess.Export
    @Doc("The target's name.")
    public String target() {
        return result.target();
    }

    /** Endpoint. */
    @HostAccess.Export
    @Doc("The endpoint that it is on.")
    public String endpoint() {
        return result.endpoint();
    }

    /** Id. */
    @HostAccess.Export
    @Doc("The device's id of the target.")
    public String id() {
        return result.id();
    }

    /** Action. */
    @HostAccess.Export
    @Doc("The verb with its arguments.")
    public String action() {
        return result.action();
    }

    /** Outcome. */
    @HostAccess.Export
    @Doc("CHANGED, UNCHANGED, SKIPPED, FAILED, STILL_RUNNING or WOULD_CHANGE.")
    public String outcome() {
        return result.outcome().name();
    }

    /** Task. */
    @HostAccess.Export
    @Doc("The server's task id; null where there is none.")
    public @Nullable String task() {
        return result.task();
    }

    /** Start. */
    @HostAccess.Export
    @Doc("When it was begun, as a Date.")
    public ProxyInstant started() {
        return ProxyInstant.from(result.started());
    }

    /** End. */
    @HostAccess.Export
    @Doc("When it ended, as a Date.")
    public ProxyInstant ended() {
        return ProxyInstant.from(result.ended());
    }

    /** Detail. */
    @HostAccess.Export
    @Doc("Why, or what else to know; may be empty.")
    public String detail() {
        return result.detail();
    }

    @Override
    public String toString() {
        return result.target() + ": " + result.action() + ": " + result.outcome()
                + (result.detail().isEmpty() ? "" : ", " + result.detail());
    }
}
