package org.vzs.script.api;

import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.StorageSystem;

/** An entry. */
@Doc(
        value = "What a storage system says of one thing, in its own words.",
        example = "storageSystem('v7000').list('nodes')[0]")
public final class EntryObject extends ScriptObject {
    private final StorageSystem.Entry entry;

    EntryObject(StorageSystem.Entry entry) {
        this.entry = entry;
    }

    @Override
    protected String noun() {
        return "entry";
    }

    @Override
    public List<String> columns() {
        return List.of("summary");
    }

    @Override
    public String toString() {
        return summary();
    }

    /** All. */
    @HostAccess.Export
    @Doc("All its values that are not empty, as name=value.")
    public String summary() {
        return entry.values().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The names. */
    @HostAccess.Export
    @Doc("The names of its values.")
    public List<String> names() {
        return List.copyOf(entry.values().keySet());
    }

    /** One. */
    @HostAccess.Export
    @Doc(
            value = "A value by its name; empty if there is none.",
            usage = "get(name)",
            example = "storageSystem('v7000').list('nodes')[0].get('status')")
    public String get(Args args) {
        return entry.values().getOrDefault(args.string(0, "the name"), "");
    }
}
