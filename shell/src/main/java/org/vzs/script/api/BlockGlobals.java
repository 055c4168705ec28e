package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VolumeAction;
import org.vzs.estate.Selection;
import org.vzs.estate.Volume;
import org.vzs.size.Size;

/** What is behind the nouns of volumes and storage systems of {@link Globals}. */
final class BlockGlobals {
    private final Session session;

    BlockGlobals(Session session) {
        this.session = session;
    }

    VolumeSelection volumes(Args args) {
        Value given = args.atMost(1).get(0);
        return new VolumeSelection(
                session, given == null ? session.blockStorage().volumes() : named(args, given));
    }

    private Selection<Volume> named(Args args, Value given) {
        if (given.isString()) {
            return session.blockStorage().volumes(given.asString());
        }
        if (given.isProxyObject() && given.asProxyObject() instanceof VolumeSelection selection) {
            return selection.selection();
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a name or a list of names, not " + Args.kind(given));
        }
        List<String> names = new ArrayList<>();
        List<Volume> resolved = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value element = given.getArrayElement(i);
            if (element.isProxyObject() && element.asProxyObject() instanceof VolumeObject volume) {
                resolved.add(volume.item());
            } else if (element.isString()) {
                names.add(element.asString());
            } else {
                throw args.wrong("needs names, not " + Args.kind(element));
            }
        }
        return Selection.of(resolved).plus(session.blockStorage().volumes(names));
    }

    VolumeObject volume(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && !given.isString()) {
            CallOptions key = args.options(0, List.of("id", "on"));
            String id = key.string("id");
            String on = key.string("on");
            if (id == null || on == null) {
                throw args.wrong("needs both, as in {id: '2', on: 'v7000'}");
            }
            return new VolumeObject(session, session.blockStorage().volumeById(on, id));
        }
        List<String> name = List.of(args.string(0, "the name"));
        return new VolumeObject(
                session, session.blockStorage().volumes(name).items().getFirst());
    }

    ResultsObject createVolume(Args args) {
        String name = args.string(0, "the name");
        CallOptions options = args.options(1, CallOptions.with("on", "pool", "size", "thin"));
        Size size = PoolVerbsObject.size(args, options.get("size"));
        String pool = options.string("pool");
        if (size == null || pool == null) {
            throw args.wrong("needs pool and size, as in {pool: 'backup_pool', size: '20G'}");
        }
        VolumeAction.Create create = new VolumeAction.Create(pool, size, options.bool("thin", false));
        return new ResultsObject(
                session,
                session.volumeVerbs().create(endpoint(args, options.string("on")), name, create, options.common()));
    }

    StorageSystemObject storageSystem(Args args) {
        Value given = args.atMost(1).get(0);
        String endpoint = endpoint(args, given == null ? null : args.string(0, "the endpoint"));
        // What is none is refused here, not at the first question.
        session.blockStorage().system(endpoint);
        return new StorageSystemObject(session, endpoint);
    }

    /** The named endpoint, or the only one. */
    private String endpoint(Args args, @Nullable String named) {
        if (named != null) {
            return named;
        }
        List<String> all = session.blockStorage().systems();
        if (all.size() != 1) {
            throw args.wrong(
                    all.isEmpty()
                            ? "needs a storage system, and the estate has none"
                            : "needs the name of one storage system of " + String.join(", ", all));
        }
        return all.getFirst();
    }
}
