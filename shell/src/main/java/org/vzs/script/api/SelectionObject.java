package org.vzs.script.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyIterable;
import org.graalvm.polyglot.proxy.ProxyIterator;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Item;
import org.vzs.estate.Selection;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * Some things of the estate. It can be used as an array ({@code length}, {@code [0]}, {@code for … of}, {@code map}).
 *
 * @param <T> what it holds
 */
public abstract class SelectionObject<T extends Item> extends ScriptObject implements ProxyArray, ProxyIterable {
    private final Session session;
    private final Selection<T> selection;
    private final Function<T, ? extends ItemObject<T>> wrapper;

    SelectionObject(Session session, Selection<T> selection, Function<T, ? extends ItemObject<T>> wrapper) {
        this.session = session;
        this.selection = selection;
        this.wrapper = wrapper;
    }

    /** The session that it is of. */
    final Session session() {
        return session;
    }

    /** The same kind of selection with other content. */
    abstract SelectionObject<T> with(Selection<T> other);

    /** What it holds. */
    public final Selection<T> selection() {
        return selection;
    }

    /** What it holds, as scripts see it. */
    public final List<? extends ItemObject<T>> objects() {
        return selection.stream().map(wrapper).toList();
    }

    /** How many. */
    @HostAccess.Export
    @Doc("How many there are.")
    public int length() {
        return selection.size();
    }

    /** The names. */
    @HostAccess.Export
    @Doc("Their names, as a list of texts.")
    public List<String> names() {
        return selection.stream().map(Item::name).toList();
    }

    /** By endpoint. */
    @HostAccess.Export
    @Doc(
            value = "Those on the named endpoints.",
            usage = "on(endpoint, …)",
            errors =
                    "endpoint.not-found: there is none of that name; a misspelt one must not pass for one that has nothing",
            example = "vms().on('vc')")
    public SelectionObject<T> on(Args args) {
        Set<String> endpoints = new HashSet<>();
        for (int i = 0; i == 0 || args.get(i) != null; i++) {
            endpoints.add(
                    session.estate().endpoint(args.string(i, "the endpoint")).name());
        }
        return with(selection.on(endpoints));
    }

    /** By condition. */
    @HostAccess.Export
    @Doc(
            value =
                    "Those that satisfy a condition: an object whose members must all match (texts may have * and ?, a list"
                            + " means any of), or a function that answers true or false.",
            usage = "where(condition)",
            errors = {
                "script.no-member: they have no property of that name",
                "script.no-value: the property has one of a few words, and never this one",
                "script.argument: a text for a number, and the like, which could never match"
            },
            example = "vms().where({powerState: 'PoweredOff'})")
    public SelectionObject<T> where(Args args) {
        var condition = Criteria.condition(args, properties());
        return with(selection.where(item -> condition.test(wrapper.apply(item))));
    }

    private Properties properties() {
        return new Properties(noun().replaceFirst("^selection of ", ""), getClass());
    }

    /** In order. */
    @HostAccess.Export
    @Doc(
            value =
                    "The same in the order of a member, with - before its name downwards, or of what a function answers.",
            usage = "sortBy(member)",
            example = "vms().sortBy('-memoryGB')")
    public SelectionObject<T> sortBy(Args args) {
        var order = Criteria.order(args, properties());
        return with(selection.sortBy((a, b) -> order.compare(wrapper.apply(a), wrapper.apply(b))));
    }

    /** The first. */
    @HostAccess.Export
    @Doc(value = "The first of them; all, if there are fewer.", usage = "first(count)", example = "vms().first(3)")
    public SelectionObject<T> first(Args args) {
        int count = args.atMost(1).get(0) == null ? 1 : args.integer(0, "the count");
        if (count < 0) {
            throw args.wrong("needs a count of 0 or more");
        }
        return with(selection.first(count));
    }

    /** Union. */
    @HostAccess.Export
    @Doc(
            value = "These and those of another selection; what is in both is in it once.",
            usage = "plus(selection)",
            example = "vms('web*').plus(vms('db*'))")
    public SelectionObject<T> plus(Args args) {
        return with(selection.plus(other(args)));
    }

    /** Difference. */
    @HostAccess.Export
    @Doc(
            value = "These without those of another selection.",
            usage = "minus(selection)",
            example = "vms().minus(vms('web*'))")
    public SelectionObject<T> minus(Args args) {
        return with(selection.minus(other(args)));
    }

    /** Intersection. */
    @HostAccess.Export
    @Doc(value = "Those that are in both.", usage = "and(selection)", example = "vms('web*').and(vms('*01'))")
    public SelectionObject<T> and(Args args) {
        return with(selection.and(other(args)));
    }

    @SuppressWarnings("unchecked") // The class says what it holds.
    private Selection<T> other(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && given.isProxyObject() && getClass().isInstance(given.asProxyObject())) {
            return ((SelectionObject<T>) given.asProxyObject()).selection;
        }
        throw args.wrong("needs another selection of the same kind");
    }

    @Override
    public final @Nullable Object get(long index) {
        return index >= 0 && index < selection.size()
                ? wrapper.apply(selection.items().get((int) index))
                : null;
    }

    @Override
    public final void set(long index, Value value) {
        throw new ProblemException(
                ExitCode.SCRIPT, Problem.of("script.read-only", "a " + noun() + " cannot be changed in place"));
    }

    @Override
    public final long getSize() {
        return selection.size();
    }

    @Override
    public final Object getIterator() {
        return ProxyIterator.from(objects().iterator());
    }

    @Override
    public List<String> columns() {
        return selection.size() == 0
                ? List.of()
                : wrapper.apply(selection.items().getFirst()).columns();
    }

    @Override
    public String toString() {
        return String.join(", ", names());
    }
}
