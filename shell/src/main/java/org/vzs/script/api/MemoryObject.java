package org.vzs.script.api;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.script.ScriptHost;

/** What is kept from one run to the next. */
@Doc(
        value = "What scripts keep from one run to the next, in the state folder, such as counts to compare with.",
        example = "memory.get('last')")
public final class MemoryObject extends ScriptObject {
    private final ScriptHost host;

    MemoryObject(ScriptHost host) {
        this.host = host;
    }

    @Override
    protected String noun() {
        return "memory";
    }

    /** A value. */
    @HostAccess.Export
    @Doc(value = "What was kept under a key; null if nothing was.", usage = "get(key)", example = "memory.get('last')")
    public @Nullable Value get(Args args) {
        String json = host.recall(args.atMost(1).string(0, "the key"));
        return json == null
                ? null
                : Context.getCurrent().eval("js", "JSON.parse").execute(json);
    }

    /** Keeps a value. */
    @HostAccess.Export
    @Doc(
            value =
                    "Keeps anything that JSON can write under a key, in place of what was kept there. A dry run keeps nothing.",
            usage = "set(key, value)",
            example = "memory.set('last', {failcnt: 3})")
    public void set(Args args) {
        String key = args.atMost(2).string(0, "the key");
        Value json = Context.getCurrent().eval("js", "JSON.stringify").execute(args.get(1));
        if (!json.isString()) {
            throw args.wrong("needs a value that JSON can write");
        }
        host.remember(key, json.asString());
    }
}
