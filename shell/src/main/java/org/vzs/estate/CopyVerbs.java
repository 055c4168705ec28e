package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Commands;

/** Local files to endpoints that are reached by SSH, and back, through the gate and with progress. Thread-safe. */
public final class CopyVerbs {
    private final Estate estate;

    /** Copies to and from the endpoints of {@code estate}. */
    public CopyVerbs(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /** Sends a local file, in place of what may be there. */
    public Result send(Path local, String endpoint, String path, Plan.Options options) {
        return perform(
                endpoint,
                "copy " + local.getFileName() + " to " + path,
                new Decision.Change(""),
                options,
                (commands, context) -> commands.send(local, path, context));
    }

    /** Fetches a file. One that is here already is not overwritten: FAILED. */
    public Result fetch(String endpoint, String path, Path local, Plan.Options options) {
        Decision decision = Files.exists(local)
                ? new Decision.Refuse("'" + local.getFileName() + "' is here already: name another")
                : new Decision.Change("");
        return perform(
                endpoint,
                "copy " + path + " to " + local.getFileName(),
                decision,
                options,
                (commands, context) -> commands.fetch(path, local, context));
    }

    private interface Work {
        long apply(Commands commands, ActionContext context) throws InterruptedException;
    }

    private Result perform(String endpoint, String action, Decision decision, Plan.Options options, Work work) {
        PlannedAction planned = new PlannedAction(
                new Node(endpoint),
                action,
                decision,
                context -> Transfer.of(() -> work.apply(estate.parts().commands(endpoint), context) + " bytes"));
        return estate.gate()
                .run(new Plan(action, false, options, List.of(planned)))
                .all()
                .getFirst();
    }
}
