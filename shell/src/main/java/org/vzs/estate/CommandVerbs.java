package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Commands;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.SentThenInterrupted;

/** Programs and files on endpoints, through the gate. Thread-safe. */
public final class CommandVerbs {
    private static final int SHOWN = 300;
    private static final String PART = ".vzs-part";

    private final Estate estate;

    /** The commands on the endpoints of {@code estate}. */
    public CommandVerbs(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /**
     * How a changing command ended.
     *
     * @param result its record
     * @param end what the program said; null if it was not run, or its end was not seen
     */
    public record Ended(Result result, @Nullable ExecResult end) {}

    /** Runs a command that changes nothing: at once, also in a dry run, and without a record. */
    public ExecResult read(String endpoint, RemoteCommand command, Duration timeout) {
        return estate.gate().ask(() -> estate.parts().commands(endpoint).run(command.argv(), command.stdin(), timeout));
    }

    /**
     * Runs one command on many endpoints, side by side. A failure on one stops no other.
     *
     * @param readOnly that it changes nothing: it runs in a dry run too, any exit status is an answer unless some are
     *     expected, and it is UNCHANGED where it ended so
     * @return one end for each endpoint, in their order
     */
    public List<Ended> runOnAll(List<String> endpoints, RemoteCommand command, boolean readOnly, Plan.Options options) {
        Map<String, ExecResult> ends = new ConcurrentHashMap<>();
        List<PlannedAction> actions = endpoints.stream()
                .map(endpoint -> planned(endpoint, command.line(), (commands, context) -> {
                    ExecResult done = readOnly
                            ? ask(commands, command, context)
                            : commands.run(command.argv(), command.stdin(), context.timeout());
                    ends.put(endpoint, done);
                    boolean good = command.expected().contains(done.exitStatus());
                    Outcome end = !good ? Outcome.FAILED : readOnly ? Outcome.UNCHANGED : Outcome.CHANGED;
                    return new ActionResult(end, null, good ? "" : said(done));
                }))
                .toList();
        Plan plan = new Plan(command.line(), command.destructive(), options, actions);
        Results results = readOnly ? estate.gate().read(plan) : estate.gate().run(plan);
        return results.all().stream()
                .map(r -> new Ended(r, ends.get(r.endpoint())))
                .toList();
    }

    /** What reads and was interrupted has not run: nothing is under way that anyone would have to look for. */
    private static ExecResult ask(Commands commands, RemoteCommand command, ActionContext context)
            throws InterruptedException {
        try {
            return commands.run(command.argv(), command.stdin(), context.timeout());
        } catch (SentThenInterrupted e) {
            throw new InterruptedException("interrupted while it was read");
        }
    }

    /** Runs a command that changes something. */
    public Ended run(String endpoint, RemoteCommand command, Plan.Options options) {
        AtomicReference<@Nullable ExecResult> end = new AtomicReference<>();
        return perform(endpoint, command.line(), command.destructive(), options, end, (commands, context) -> {
            ExecResult done = commands.run(command.argv(), command.stdin(), context.timeout());
            end.set(done);
            return command.expected().contains(done.exitStatus())
                    ? new ActionResult(Outcome.CHANGED, null, "")
                    : new ActionResult(Outcome.FAILED, null, said(done));
        });
    }

    /**
     * Writes a file on an endpoint, in place of what may be there; it appears under its name only when it is whole.
     *
     * @param mode its permissions as for chmod; null for those that the login gives
     */
    public Ended upload(String endpoint, byte[] content, String path, @Nullable String mode, Plan.Options options) {
        String part = path + PART;
        List<RemoteCommand> steps = new ArrayList<>();
        // Not dd, which has something to say each time, nor /dev/stdin, which cannot be opened where sshd gives a
        // socket.
        steps.add(RemoteCommand.of("tee", part).reading(content));
        if (mode != null) {
            steps.add(RemoteCommand.of("chmod", mode, part));
        }
        steps.add(RemoteCommand.of("mv", "-f", part, path));
        AtomicReference<@Nullable ExecResult> end = new AtomicReference<>();
        String action = "upload " + content.length + " bytes to " + path;
        return perform(endpoint, action, false, options, end, (commands, context) -> {
            for (RemoteCommand step : steps) {
                ExecResult done = commands.run(step.argv(), step.stdin(), context.timeout());
                end.set(done);
                if (done.exitStatus() != 0) {
                    commands.run(List.of("rm", "-f", part), null, context.timeout());
                    return new ActionResult(Outcome.FAILED, null, said(done));
                }
            }
            return new ActionResult(Outcome.CHANGED, null, "");
        });
    }

    private interface Work {
        ActionResult apply(Commands commands, ActionContext context) throws InterruptedException;
    }

    private Ended perform(
            String endpoint,
            String action,
            boolean destructive,
            Plan.Options options,
            AtomicReference<@Nullable ExecResult> end,
            Work work) {
        PlannedAction planned = planned(endpoint, action, work);
        Results results = estate.gate().run(new Plan(action, destructive, options, List.of(planned)));
        return new Ended(results.all().getFirst(), end.get());
    }

    private PlannedAction planned(String endpoint, String action, Work work) {
        return new PlannedAction(new Node(endpoint), action, new Decision.Change(""), context -> {
            try {
                return work.apply(estate.parts().commands(endpoint), context);
            } catch (EndpointException e) {
                if (e.kind() != EndpointException.Kind.LOST) {
                    throw e;
                }
                // It may have been done, be under way, or never have begun: nobody can say CHANGED or FAILED.
                return new ActionResult(Outcome.STILL_RUNNING, null, "its end was not seen: " + e.getMessage());
            }
        });
    }

    /** Such as {@code exit 63: Error: diskspace quota not set}: the last lines are where programs say why. */
    public static String said(ExecResult done) {
        String all = (done.stderr().isBlank() ? done.stdout() : done.stderr()).strip();
        String text = all.lines().map(String::strip).collect(Collectors.joining("; "));
        String tail = text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
        return "exit " + done.exitStatus() + (tail.isEmpty() ? "" : ": " + tail);
    }
}
