package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Item;

/** One thing of the estate. */
public abstract class ItemObject<T extends Item> extends ScriptObject {
    /** The thing as it is now, or as the last listing saw it. */
    abstract T item();

    /** Its name. */
    @HostAccess.Export
    @Doc("The name that the vendor's own client shows; not unique.")
    public String name() {
        return item().name();
    }

    /** Its id. */
    @HostAccess.Export
    @Doc("The device's id, unique on its endpoint.")
    public String id() {
        return item().id();
    }

    /** Its endpoint. */
    @HostAccess.Export
    @Doc("The endpoint that it is on.")
    public String endpoint() {
        return item().endpoint();
    }

    @Override
    public String toString() {
        return item().name();
    }
}
