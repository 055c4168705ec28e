package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.vzs.driver.StorageSystem;
import org.vzs.driver.StorageSystem.Section;

/** A storage system. */
@Doc(value = "A storage system: its drives, arrays and what it has noted.", example = "storageSystem('v7000')")
public final class StorageSystemObject extends ScriptObject {
    private final Session session;
    private final String endpoint;

    StorageSystemObject(Session session, String endpoint) {
        this.session = session;
        this.endpoint = endpoint;
    }

    @Override
    protected String noun() {
        return "storage system";
    }

    private StorageSystem system() {
        return session.blockStorage().system(endpoint);
    }

    private List<EntryObject> entries(Section section) {
        return system().entries(section).stream().map(EntryObject::new).toList();
    }

    @Override
    public List<String> columns() {
        return List.of("endpoint");
    }

    @Override
    public String toString() {
        return endpoint;
    }

    /** Endpoint. */
    @HostAccess.Export
    @Doc("The endpoint that it is.")
    public String endpoint() {
        return endpoint;
    }

    /** Pools. */
    @HostAccess.Export
    @Doc(value = "Its pools.", usage = "pools()", example = "storageSystem('v7000').pools()")
    public PoolSelection pools(Args args) {
        args.atMost(0);
        return new PoolSelection(session, session.storage().poolsOf(endpoint));
    }

    /** Drives. */
    @HostAccess.Export
    @Doc(value = "Its drives, asked anew.", usage = "drives()", example = "storageSystem('v7000').drives()")
    public ProxyArray drives(Args args) {
        args.atMost(0);
        return array(system().drives().stream().map(DriveObject::new).toList());
    }

    /** Arrays. */
    @HostAccess.Export
    @Doc(
            value = "Its arrays with their members, asked anew.",
            usage = "arrays()",
            example = "storageSystem('v7000').arrays()")
    public ProxyArray arrays(Args args) {
        args.atMost(0);
        return array(system().arrays().stream().map(ArrayObject::new).toList());
    }

    private static ProxyArray array(List<? extends ScriptObject> all) {
        return ProxyArray.fromList(new java.util.ArrayList<Object>(all));
    }

    /** Lists. */
    @HostAccess.Export
    @Doc(
            value = "What it lists, in its own words: 'system', 'nodes', 'mdisks', 'hosts', 'maps', 'flashCopies',"
                    + " 'remoteCopies' or 'events'.",
            usage = "list(what)",
            example = "storageSystem('v7000').list('events')")
    public ProxyArray list(Args args) {
        String what = args.atMost(1).string(0, "what");
        Section section = switch (what) {
            case "system" -> Section.SYSTEM;
            case "nodes" -> Section.NODES;
            case "mdisks" -> Section.MDISKS;
            case "hosts" -> Section.HOSTS;
            case "maps" -> Section.MAPS;
            case "flashCopies" -> Section.FLASH_COPIES;
            case "remoteCopies" -> Section.REMOTE_COPIES;
            case "events" -> Section.EVENTS;
            default ->
                throw args.wrong("knows system, nodes, mdisks, hosts, maps, flashCopies, remoteCopies and"
                        + " events, not '" + what + "'");
        };
        return array(entries(section));
    }
}
