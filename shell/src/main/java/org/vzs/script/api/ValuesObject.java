package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Named texts that a script reads, such as a row of a CSV file or its arguments; an unknown name is an error. */
public final class ValuesObject implements ProxyObject {
    private static final Set<String> LANGUAGE = Set.of("then", "toJSON", "toString", "valueOf", "constructor");

    private final Map<String, ?> cells;
    private final Consumer<String> read;

    /** @param cells the values by name */
    public ValuesObject(Map<String, ?> cells) {
        this(cells, _ -> {});
    }

    /**
     * @param cells the values by name
     * @param read takes each name whose value is read
     */
    ValuesObject(Map<String, ?> cells, Consumer<String> read) {
        this.cells = cells;
        this.read = read;
    }

    @Override
    public @Nullable Object getMember(String key) {
        if (!cells.containsKey(key)) {
            List<String> near = NearMiss.of(key, cells.keySet());
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("script.no-member", "there is no '" + key + "' here")
                            .advise(
                                    near.isEmpty()
                                            ? "there is " + String.join(", ", cells.keySet())
                                            : "did you mean " + String.join(", ", near) + "?"));
        }
        read.accept(key);
        return cells.get(key);
    }

    @Override
    public Object getMemberKeys() {
        return ProxyArray.fromList(new ArrayList<>(cells.keySet()));
    }

    @Override
    public boolean hasMember(String key) {
        // What the language itself asks of any object is not an error.
        return cells.containsKey(key) || !LANGUAGE.contains(key);
    }

    @Override
    public void putMember(String key, Value value) {
        throw new ProblemException(ExitCode.SCRIPT, Problem.of("script.read-only", "'" + key + "' cannot be set"));
    }

    /** As JavaScript shows an object of its own: {@code {resource: "diskspace", held: 12}}. */
    @Override
    public String toString() {
        return cells.entrySet().stream()
                .map(e -> e.getKey() + ": " + shown(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof ProxyArray list) {
            return LongStream.range(0, list.getSize())
                    .mapToObj(i -> shown(list.get(i)))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String s ? '"' + s + '"' : String.valueOf(value);
    }
}
