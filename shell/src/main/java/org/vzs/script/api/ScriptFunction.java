package org.vzs.script.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * A function of a {@link ScriptObject}. It can be called and nothing else: whoever reads a member of it has forgotten the
 * call, and {@code vms.length} must not be 0, as the language would have it. Immutable.
 */
public final class ScriptFunction implements ProxyExecutable, ProxyObject {
    /** What the language has on every function, but for its length. */
    private static final Set<String> LANGUAGE =
            Set.of(("apply bind call caller arguments prototype then toJSON constructor valueOf toString toLocaleString"
                            + " hasOwnProperty isPrototypeOf propertyIsEnumerable __proto__ __defineGetter__"
                            + " __defineSetter__ __lookupGetter__ __lookupSetter__ inspect message stack")
                    .split(" "));

    private final Members.Member member;
    private final ProxyExecutable call;

    ScriptFunction(Members.Member member, ProxyExecutable call) {
        this.member = requireNonNull(member, "member is null");
        this.call = requireNonNull(call, "call is null");
    }

    @Override
    public @Nullable Object execute(Value... arguments) {
        return call.execute(arguments);
    }

    @Override
    public Object getMember(String name) {
        throw new ProblemException(
                ExitCode.SCRIPT,
                Problem.of("script.no-member", "the function " + member.name() + " has no member '" + name + "'")
                        .advise("call it first: " + member.name() + "()." + name));
    }

    @Override
    public boolean hasMember(String name) {
        return !LANGUAGE.contains(name);
    }

    @Override
    public Object getMemberKeys() {
        return ProxyArray.fromList(List.of());
    }

    @Override
    public void putMember(String name, Value value) {
        throw new ProblemException(
                ExitCode.SCRIPT,
                Problem.of("script.read-only", "'" + name + "' of the function " + member.name() + " cannot be set"));
    }

    /** How it is called, such as {@code snapshots()}. */
    @Override
    public String toString() {
        return member.doc().usage();
    }
}
