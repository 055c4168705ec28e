package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PoolAction;
import org.vzs.estate.FilerEstate;
import org.vzs.estate.PgMatrix;
import org.vzs.estate.Pool;
import org.vzs.estate.Selection;

/** What is behind the storage nouns of {@link StorageNouns}. */
final class StorageGlobals {
    private final Session session;

    StorageGlobals(Session session) {
        this.session = session;
    }

    PoolSelection pools(Args args) {
        Value given = args.atMost(1).get(0);
        return new PoolSelection(session, given == null ? session.storage().pools() : named(args, given));
    }

    private Selection<Pool> named(Args args, Value given) {
        if (given.isString()) {
            return session.storage().pools(given.asString());
        }
        if (given.isProxyObject() && given.asProxyObject() instanceof PoolSelection selection) {
            return selection.selection();
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a name or a list of names, not " + Args.kind(given));
        }
        List<String> names = new ArrayList<>();
        List<Pool> resolved = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value element = given.getArrayElement(i);
            if (element.isProxyObject() && element.asProxyObject() instanceof PoolObject pool) {
                resolved.add(pool.item());
            } else if (element.isString()) {
                names.add(element.asString());
            } else {
                throw args.wrong("needs names, not " + Args.kind(element));
            }
        }
        return Selection.of(resolved).plus(session.storage().pools(names));
    }

    PoolObject pool(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && !given.isString()) {
            CallOptions key = args.options(0, List.of("id", "on"));
            String id = key.string("id");
            String on = key.string("on");
            if (id == null || on == null) {
                throw args.wrong("needs both, as in {id: '2', on: 'ceph1'}");
            }
            return new PoolObject(session, session.storage().poolById(on, id));
        }
        List<String> name = List.of(args.string(0, "the name"));
        return new PoolObject(session, session.storage().pools(name).items().getFirst());
    }

    ResultsObject createPool(Args args) {
        String name = args.string(0, "the name");
        CallOptions options =
                args.options(1, CallOptions.with("on", "placementGroups", "replicas", "rule", "application", "extent"));
        String on = options.string("on");
        String rule = options.string("rule");
        String application = options.string("application");
        PoolAction.Create create = new PoolAction.Create(
                count(args, options, "placementGroups"),
                count(args, options, "replicas"),
                rule == null ? "" : rule,
                application == null ? "" : application,
                PoolVerbsObject.size(args, options.get("extent")));
        return new ResultsObject(
                session, session.poolVerbs().create(cluster(args, on), name, create, options.common()));
    }

    private static int count(Args args, CallOptions options, String name) {
        Value value = options.get(name);
        if (value != null && (!value.fitsInInt() || value.asInt() < 1)) {
            throw args.wrong("needs a number of 1 or more for " + name + ", not " + Args.kind(value));
        }
        return value == null ? 0 : value.asInt();
    }

    FilerSelection filers(Args args) {
        FilerEstate filers = session.storage().filers();
        Value given = args.atMost(1).get(0);
        if (given == null || given.isString()) {
            return new FilerSelection(session, given == null ? filers.filers() : filers.filers(given.asString()));
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a name or a list of names, not " + Args.kind(given));
        }
        List<String> names = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value element = given.getArrayElement(i);
            if (!element.isString()) {
                throw args.wrong("needs names, not " + Args.kind(element));
            }
            names.add(element.asString());
        }
        return new FilerSelection(session, filers.filers(names));
    }

    FilerObject filer(Args args) {
        List<String> name = List.of(args.atMost(1).string(0, "the name"));
        return new FilerObject(
                session, session.storage().filers().filers(name).items().getFirst());
    }

    AggregateSelection aggregates(Args args) {
        FilerEstate filers = session.storage().filers();
        return new AggregateSelection(
                session,
                args.atMost(1).get(0) == null ? filers.aggregates() : filers.aggregates(args.string(0, "the name")));
    }

    DiskSelection disks(Args args) {
        FilerEstate filers = session.storage().filers();
        return new DiskSelection(
                session, args.atMost(1).get(0) == null ? filers.disks() : filers.disks(args.string(0, "the name")));
    }

    OsdObject osd(Args args) {
        int number = args.integer(0, "the number");
        String on = args.options(1, List.of("on")).string("on");
        if (on == null) {
            return new OsdObject(session, session.storage().osd(number));
        }
        return new OsdObject(session, session.storage().osd(on, number));
    }

    PgMatrixObject pgPerOsd(Args args) {
        CallOptions options;
        String on = null;
        Value first = args.get(0);
        if (first != null && first.isString()) {
            on = first.asString();
            options = args.options(1, List.of("acting", "primaries"));
        } else {
            options = args.options(0, List.of("acting", "primaries"));
        }
        boolean acting = options.bool("acting", false);
        boolean primaries = options.bool("primaries", false);
        PgMatrix.View view = primaries
                ? (acting ? PgMatrix.View.ACTING_PRIMARY : PgMatrix.View.UP_PRIMARY)
                : (acting ? PgMatrix.View.ACTING : PgMatrix.View.UP);
        return new PgMatrixObject(session.storage().placementGroups(cluster(args, on), view));
    }

    /** The named cluster, or the only one. */
    private String cluster(Args args, @Nullable String named) {
        if (named != null) {
            return named;
        }
        List<String> all = session.storage().clusters();
        if (all.size() != 1) {
            throw args.wrong(
                    all.isEmpty()
                            ? "needs a cluster, and the estate has none"
                            : "needs the name of one cluster of " + String.join(", ", all));
        }
        return all.getFirst();
    }
}
