package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * An object that scripts see. Its members are its exported methods; a name that is none of them is an error with the near
 * misses, not {@code undefined}, because a misspelt verb must not look like success.
 */
public abstract class ScriptObject implements ProxyObject {
    /** Names that the language itself asks for, or has on every object or array. */
    private static final Set<String> LANGUAGE = Set.of(
            ("then toJSON constructor valueOf toLocaleString hasOwnProperty isPrototypeOf propertyIsEnumerable __proto__"
                            + " __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ length at concat"
                            + " copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap"
                            + " forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse"
                            + " shift slice some sort splice toReversed toSorted toSpliced unshift values inspect message"
                            + " stack name")
                    .split(" "));

    /** What this is in an error message, such as {@code vm}. */
    protected abstract String noun();

    /** Another object whose members this one has too; null for none. */
    protected @Nullable ScriptObject base() {
        return null;
    }

    /** The members that a table shows of it, most important first. */
    public List<String> columns() {
        return propertyNames();
    }

    /** The names of all its values. */
    public final List<String> propertyNames() {
        List<String> names = new ArrayList<>();
        Members.of(getClass()).properties().forEach(m -> names.add(m.name()));
        return names;
    }

    /** A value or a function by name; an error with near misses if there is none. */
    @Override
    public final @Nullable Object getMember(String name) {
        if (name.equals("toString")) {
            return (ProxyExecutable) ignored -> toString();
        }
        for (ScriptObject o = this; o != null; o = o.base()) {
            Members.Member member = Members.of(o.getClass()).get(name);
            if (member != null) {
                return o.read(member);
            }
        }
        throw unknown(name);
    }

    private @Nullable Object read(Members.Member member) {
        if (!member.isFunction()) {
            return toScript(member.invoke(this));
        }
        return new ScriptFunction(
                member, arguments -> toScript(member.invoke(this, new Args(member.name(), arguments))));
    }

    /** Lists become arrays; everything else is one already, or a primitive. */
    private static @Nullable Object toScript(@Nullable Object value) {
        return value instanceof List<?> list ? ProxyArray.fromList(new ArrayList<>(list)) : value;
    }

    private ProblemException unknown(String name) {
        List<String> known = new ArrayList<>();
        for (ScriptObject o = this; o != null; o = o.base()) {
            Members.of(o.getClass()).all().forEach(m -> known.add(m.name()));
        }
        Problem problem = Problem.of("script.no-member", "a " + noun() + " has no member '" + name + "'");
        List<String> near = NearMiss.of(name, known);
        return new ProblemException(
                ExitCode.SCRIPT,
                problem.advise(
                        near.isEmpty()
                                ? "it has " + String.join(", ", known)
                                : "did you mean " + String.join(", ", near) + "?"));
    }

    @Override
    public final boolean hasMember(String name) {
        if (LANGUAGE.contains(name)) {
            for (ScriptObject o = this; o != null; o = o.base()) {
                if (Members.of(o.getClass()).get(name) != null) {
                    return true;
                }
            }
            return false;
        }
        return true;
    }

    @Override
    public final Object getMemberKeys() {
        return ProxyArray.fromList(new ArrayList<>(propertyNames()));
    }

    @Override
    public final void putMember(String name, Value value) {
        throw new ProblemException(
                ExitCode.SCRIPT,
                Problem.of("script.read-only", "'" + name + "' of a " + noun() + " cannot be set")
                        .advise("use one of its verbs"));
    }
}
