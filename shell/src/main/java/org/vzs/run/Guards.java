package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;
import org.vzs.script.DestructiveCalls;
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptHead;

/**
 * The guarded endpoints of a batch run ({@code guard = true}). At the prompt a person types the endpoint's name before
 * something destructive is done to it. In a batch the command line has to have both: {@code --yes}, and the name, with {@code
 * --on} or as the value of a parameter of type endpoint. What the script says of itself ({@code confirm: false}) is no yes here.
 */
final class Guards {
    private final Supplier<List<Endpoint>> endpoints;
    private final Set<String> named;
    private final boolean yes;
    private @Nullable List<Endpoint> known;

    private Guards(Supplier<List<Endpoint>> endpoints, Set<String> named, boolean yes) {
        this.endpoints = requireNonNull(endpoints, "endpoints is null");
        this.named = Set.copyOf(named);
        this.yes = yes;
    }

    /**
     * Those of a run.
     *
     * @param endpoints gives the endpoints that the run may reach; asked when something destructive comes up
     * @param values the arguments of the script
     */
    static Guards of(
            RunOptions options,
            ScriptHead head,
            Map<String, @Nullable Object> values,
            Supplier<List<Endpoint>> endpoints) {
        Set<String> named = new HashSet<>(options.on());
        head.parameters().stream()
                .filter(p -> p.type() == ParameterType.ENDPOINT && values.get(p.name()) != null)
                .forEach(p -> named.add(String.valueOf(values.get(p.name()))));
        return new Guards(endpoints, named, options.yes());
    }

    /** Of these endpoints, the guarded ones that the command line does not open. */
    Set<String> closed(Set<String> among) {
        Set<String> closed = new TreeSet<>();
        for (Endpoint endpoint : known()) {
            if (endpoint.guard() && among.contains(endpoint.name()) && !(yes && named.contains(endpoint.name()))) {
                closed.add(endpoint.name());
            }
        }
        return closed;
    }

    /** Asked for once: each time would be one more reading of the estate file. On the script's thread. */
    private List<Endpoint> known() {
        List<Endpoint> all = known;
        if (all == null) {
            all = endpoints.get();
            known = all;
        }
        return all;
    }

    /** How to open it. */
    String advice(String endpoint) {
        return named.contains(endpoint)
                ? "look at it with --what-if, then run it with --yes"
                : "look at it with --what-if, then name it: --on " + endpoint + " --yes; or leave it out with --on";
    }

    /**
     * Refuses before the first line runs what {@link BatchConfirmer} would refuse in the middle: a script with destructive
     * calls that may reach a guarded endpoint. Where they reach is not known before they run.
     *
     * @throws ProblemException with exit code USAGE, and a problem for each guarded endpoint
     */
    void check(ScriptFile script) {
        List<DestructiveCalls.Call> calls = DestructiveCalls.all(script.text());
        if (calls.isEmpty()) {
            return;
        }
        Set<String> reached = known().stream().map(Endpoint::name).collect(Collectors.toSet());
        DestructiveCalls.Call first = calls.getFirst();
        Problems problems = new Problems();
        for (String endpoint : closed(reached)) {
            problems.add(
                    Problem.of("gate.guard", "'" + endpoint + "' is guarded, and " + first.verb() + "() may reach it")
                            .at(script.name() + ":" + first.line())
                            .advise(advice(endpoint)));
        }
        problems.throwIfAny(ExitCode.USAGE);
    }
}
