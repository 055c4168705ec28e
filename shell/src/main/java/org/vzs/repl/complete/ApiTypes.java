package org.vzs.repl.complete;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.script.api.AggregateObject;
import org.vzs.script.api.AggregateSelection;
import org.vzs.script.api.ArrayMemberObject;
import org.vzs.script.api.ArrayObject;
import org.vzs.script.api.ContainerObject;
import org.vzs.script.api.ContainerSelection;
import org.vzs.script.api.ContainerVerbsObject;
import org.vzs.script.api.CsvObject;
import org.vzs.script.api.DatastoreObject;
import org.vzs.script.api.DatastoreSelection;
import org.vzs.script.api.DiskObject;
import org.vzs.script.api.DiskSelection;
import org.vzs.script.api.DriveObject;
import org.vzs.script.api.EntryObject;
import org.vzs.script.api.EstateObject;
import org.vzs.script.api.FilerLunObject;
import org.vzs.script.api.FilerMirrorObject;
import org.vzs.script.api.FilerObject;
import org.vzs.script.api.FilerSelection;
import org.vzs.script.api.FilerSnapshotObject;
import org.vzs.script.api.FtpObject;
import org.vzs.script.api.Globals;
import org.vzs.script.api.HealthObject;
import org.vzs.script.api.Holds;
import org.vzs.script.api.HostObject;
import org.vzs.script.api.HostSelection;
import org.vzs.script.api.HttpObject;
import org.vzs.script.api.LogObject;
import org.vzs.script.api.Members;
import org.vzs.script.api.MemoryObject;
import org.vzs.script.api.OsdObject;
import org.vzs.script.api.OsdSelection;
import org.vzs.script.api.OsdVerbsObject;
import org.vzs.script.api.PgMatrixObject;
import org.vzs.script.api.PoolObject;
import org.vzs.script.api.PoolSelection;
import org.vzs.script.api.PoolVerbsObject;
import org.vzs.script.api.ResultObject;
import org.vzs.script.api.ResultsObject;
import org.vzs.script.api.RunbookObject;
import org.vzs.script.api.ScriptObject;
import org.vzs.script.api.SnapshotObject;
import org.vzs.script.api.SnapshotSelection;
import org.vzs.script.api.SnapshotVerbsObject;
import org.vzs.script.api.SshObject;
import org.vzs.script.api.StorageSystemObject;
import org.vzs.script.api.StoredSnapshotObject;
import org.vzs.script.api.StoredSnapshotSelection;
import org.vzs.script.api.StoredSnapshotVerbsObject;
import org.vzs.script.api.StoredVmObject;
import org.vzs.script.api.StoredVmSelection;
import org.vzs.script.api.StoredVmVerbsObject;
import org.vzs.script.api.TaskObject;
import org.vzs.script.api.VmHistoryObject;
import org.vzs.script.api.VmHistoryRowObject;
import org.vzs.script.api.VmObject;
import org.vzs.script.api.VmSelection;
import org.vzs.script.api.VmSnapshotObject;
import org.vzs.script.api.VmSnapshotSelection;
import org.vzs.script.api.VmSnapshotVerbsObject;
import org.vzs.script.api.VmStoreAlertObject;
import org.vzs.script.api.VmStoreObject;
import org.vzs.script.api.VmStoreSelection;
import org.vzs.script.api.VmVerbsObject;
import org.vzs.script.api.VolumeObject;
import org.vzs.script.api.VolumeSelection;
import org.vzs.script.api.VolumeVerbsObject;

/** The object API as types: what has which members, and what comes out of them. */
public final class ApiTypes {
    /** The names that help knows the types by. */
    private static final Map<String, Class<?>> NOUNS = new LinkedHashMap<>();

    private static final Map<Class<?>, Class<?>> BASES = Map.ofEntries(
            Map.entry(VmObject.class, VmVerbsObject.class),
            Map.entry(VmSelection.class, VmVerbsObject.class),
            Map.entry(ContainerObject.class, ContainerVerbsObject.class),
            Map.entry(ContainerSelection.class, ContainerVerbsObject.class),
            Map.entry(SnapshotObject.class, SnapshotVerbsObject.class),
            Map.entry(SnapshotSelection.class, SnapshotVerbsObject.class),
            Map.entry(VmSnapshotObject.class, VmSnapshotVerbsObject.class),
            Map.entry(VmSnapshotSelection.class, VmSnapshotVerbsObject.class),
            Map.entry(PoolObject.class, PoolVerbsObject.class),
            Map.entry(PoolSelection.class, PoolVerbsObject.class),
            Map.entry(OsdObject.class, OsdVerbsObject.class),
            Map.entry(OsdSelection.class, OsdVerbsObject.class),
            Map.entry(VolumeObject.class, VolumeVerbsObject.class),
            Map.entry(VolumeSelection.class, VolumeVerbsObject.class),
            Map.entry(StoredVmObject.class, StoredVmVerbsObject.class),
            Map.entry(StoredVmSelection.class, StoredVmVerbsObject.class),
            Map.entry(StoredSnapshotObject.class, StoredSnapshotVerbsObject.class),
            Map.entry(StoredSnapshotSelection.class, StoredSnapshotVerbsObject.class));

    static {
        NOUNS.put("vm", VmObject.class);
        NOUNS.put("vms", VmSelection.class);
        NOUNS.put("container", ContainerObject.class);
        NOUNS.put("containers", ContainerSelection.class);
        NOUNS.put("snapshot", SnapshotObject.class);
        NOUNS.put("snapshots", SnapshotSelection.class);
        NOUNS.put("vmSnapshot", VmSnapshotObject.class);
        NOUNS.put("vmSnapshots", VmSnapshotSelection.class);
        NOUNS.put("host", HostObject.class);
        NOUNS.put("hosts", HostSelection.class);
        NOUNS.put("datastore", DatastoreObject.class);
        NOUNS.put("datastores", DatastoreSelection.class);
        NOUNS.put("pool", PoolObject.class);
        NOUNS.put("pools", PoolSelection.class);
        NOUNS.put("osd", OsdObject.class);
        NOUNS.put("osds", OsdSelection.class);
        NOUNS.put("filer", FilerObject.class);
        NOUNS.put("filers", FilerSelection.class);
        NOUNS.put("filerSnapshot", FilerSnapshotObject.class);
        NOUNS.put("lun", FilerLunObject.class);
        NOUNS.put("mirror", FilerMirrorObject.class);
        NOUNS.put("aggregate", AggregateObject.class);
        NOUNS.put("aggregates", AggregateSelection.class);
        NOUNS.put("disk", DiskObject.class);
        NOUNS.put("disks", DiskSelection.class);
        NOUNS.put("volume", VolumeObject.class);
        NOUNS.put("volumes", VolumeSelection.class);
        NOUNS.put("storageSystem", StorageSystemObject.class);
        NOUNS.put("drive", DriveObject.class);
        NOUNS.put("array", ArrayObject.class);
        NOUNS.put("member", ArrayMemberObject.class);
        NOUNS.put("entry", EntryObject.class);
        NOUNS.put("vmstore", VmStoreObject.class);
        NOUNS.put("vmstores", VmStoreSelection.class);
        NOUNS.put("storedVm", StoredVmObject.class);
        NOUNS.put("storedVms", StoredVmSelection.class);
        NOUNS.put("storedSnapshot", StoredSnapshotObject.class);
        NOUNS.put("storedSnapshots", StoredSnapshotSelection.class);
        NOUNS.put("vmHistory", VmHistoryObject.class);
        NOUNS.put("vmHistoryRow", VmHistoryRowObject.class);
        NOUNS.put("alert", VmStoreAlertObject.class);
        NOUNS.put("health", HealthObject.class);
        NOUNS.put("pgPerOsd", PgMatrixObject.class);
        NOUNS.put("results", ResultsObject.class);
        NOUNS.put("result", ResultObject.class);
        NOUNS.put("task", TaskObject.class);
        NOUNS.put("csv", CsvObject.class);
        NOUNS.put("estate", EstateObject.class);
        NOUNS.put("log", LogObject.class);
        NOUNS.put("memory", MemoryObject.class);
        NOUNS.put("ssh", SshObject.class);
        NOUNS.put("ftp", FtpObject.class);
        NOUNS.put("http", HttpObject.class);
        NOUNS.put("runbook", RunbookObject.class);
    }

    private ApiTypes() {}

    /** The types by the names that people use. */
    public static Map<String, Class<?>> nouns() {
        return NOUNS;
    }

    /** All members of a type, its own and those of what it builds on. */
    public static List<Members.Member> members(Class<?> type) {
        List<Members.Member> all = new ArrayList<>(Members.of(type).all());
        Class<?> base = BASES.get(type);
        if (base != null) {
            all.addAll(Members.of(base).all());
        }
        return all;
    }

    /** The member of that name; null if there is none. */
    public static Members.@Nullable Member member(Class<?> type, String name) {
        return members(type).stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The global of that name; null if there is none. */
    public static Members.@Nullable Member global(String name) {
        return Members.of(Globals.class).get(name);
    }

    /** Whether this is the bare name of a global function, or of one of a global, as {@code log.info}. */
    public static boolean isFunction(String name) {
        int dot = name.indexOf('.');
        Members.Member global = global(dot < 0 ? name : name.substring(0, dot));
        if (global == null || dot < 0) {
            return global != null && global.isFunction();
        }
        Members.Member member =
                global.isFunction() ? null : member(global.method().getReturnType(), name.substring(dot + 1));
        return member != null && member.isFunction();
    }

    /** What comes out of a member of {@code receiver}; null for texts, numbers and nothing. */
    static @Nullable ApiType result(Class<?> receiver, Members.Member member) {
        Type type = member.method().getGenericReturnType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list.getActualTypeArguments()[0] instanceof Class<?> element ? new ApiType(element, true) : null;
        }
        Class<?> raw = member.method().getReturnType();
        if (!ScriptObject.class.isAssignableFrom(raw)) {
            return null;
        }
        // What narrows a selection hands back the same kind of selection.
        return ApiType.of(raw.isAssignableFrom(receiver) ? receiver : raw);
    }

    /** What a list or a selection holds; null if it is neither. */
    static @Nullable ApiType element(ApiType type) {
        if (type.list()) {
            return ApiType.of(type.type());
        }
        Holds holds = type.type().getAnnotation(Holds.class);
        return holds == null ? null : ApiType.of(holds.value());
    }
}
