package org.vzs.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;
import org.vzs.script.api.AggregateObject;
import org.vzs.script.api.ArrayMemberObject;
import org.vzs.script.api.ArrayObject;
import org.vzs.script.api.CallDoc;
import org.vzs.script.api.ContainerObject;
import org.vzs.script.api.ContainerVerbsObject;
import org.vzs.script.api.CsvObject;
import org.vzs.script.api.DatastoreObject;
import org.vzs.script.api.DiskObject;
import org.vzs.script.api.Doc;
import org.vzs.script.api.DriveObject;
import org.vzs.script.api.EntryObject;
import org.vzs.script.api.EstateObject;
import org.vzs.script.api.FilerLunObject;
import org.vzs.script.api.FilerMirrorObject;
import org.vzs.script.api.FilerObject;
import org.vzs.script.api.FilerSnapshotObject;
import org.vzs.script.api.FtpObject;
import org.vzs.script.api.Globals;
import org.vzs.script.api.HealthObject;
import org.vzs.script.api.HostObject;
import org.vzs.script.api.HttpObject;
import org.vzs.script.api.LogObject;
import org.vzs.script.api.Members;
import org.vzs.script.api.MemoryObject;
import org.vzs.script.api.OsdObject;
import org.vzs.script.api.OsdVerbsObject;
import org.vzs.script.api.PgMatrixObject;
import org.vzs.script.api.PoolObject;
import org.vzs.script.api.PoolVerbsObject;
import org.vzs.script.api.ResultObject;
import org.vzs.script.api.ResultsObject;
import org.vzs.script.api.RunbookObject;
import org.vzs.script.api.SelectionObject;
import org.vzs.script.api.SnapshotObject;
import org.vzs.script.api.SnapshotVerbsObject;
import org.vzs.script.api.SshObject;
import org.vzs.script.api.StorageSystemObject;
import org.vzs.script.api.StoredSnapshotObject;
import org.vzs.script.api.StoredSnapshotVerbsObject;
import org.vzs.script.api.StoredVmObject;
import org.vzs.script.api.StoredVmVerbsObject;
import org.vzs.script.api.TaskObject;
import org.vzs.script.api.VmHistoryObject;
import org.vzs.script.api.VmHistoryRowObject;
import org.vzs.script.api.VmObject;
import org.vzs.script.api.VmSelection;
import org.vzs.script.api.VmSnapshotObject;
import org.vzs.script.api.VmSnapshotVerbsObject;
import org.vzs.script.api.VmStoreAlertObject;
import org.vzs.script.api.VmStoreObject;
import org.vzs.script.api.VmVerbsObject;
import org.vzs.script.api.VolumeObject;
import org.vzs.script.api.VolumeVerbsObject;

/** The reference of the object API as a Markdown page, from what the members say of themselves. */
final class ObjectReference {
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("Globals", Globals.class);
        TYPES.put("Selection", SelectionObject.class);
        TYPES.put("VirtualMachine", VmObject.class);
        TYPES.put("VirtualMachine and selections of them: verbs", VmVerbsObject.class);
        TYPES.put("Selection of VirtualMachines", VmSelection.class);
        TYPES.put("Container", ContainerObject.class);
        TYPES.put("Container and selections of them: verbs", ContainerVerbsObject.class);
        TYPES.put("Snapshot", SnapshotObject.class);
        TYPES.put("Snapshot and selections of them: verbs", SnapshotVerbsObject.class);
        TYPES.put("Snapshot of a VM", VmSnapshotObject.class);
        TYPES.put("Snapshots of a VM: verbs", VmSnapshotVerbsObject.class);
        TYPES.put("Host", HostObject.class);
        TYPES.put("Datastore", DatastoreObject.class);
        TYPES.put("Results", ResultsObject.class);
        TYPES.put("Result", ResultObject.class);
        TYPES.put("Task", TaskObject.class);
        TYPES.put("Csv", CsvObject.class);
        TYPES.put("Estate", EstateObject.class);
        TYPES.put("Log", LogObject.class);
        TYPES.put("Ssh", SshObject.class);
        TYPES.put("Ftp", FtpObject.class);
        TYPES.put("Http", HttpObject.class);
        TYPES.put("Pool", PoolObject.class);
        TYPES.put("Pool and selections of them: verbs", PoolVerbsObject.class);
        TYPES.put("OSD", OsdObject.class);
        TYPES.put("OSD and selections of them: verbs", OsdVerbsObject.class);
        TYPES.put("Placement groups per OSD", PgMatrixObject.class);
        TYPES.put("Volume", VolumeObject.class);
        TYPES.put("Volume and selections of them: verbs", VolumeVerbsObject.class);
        TYPES.put("Storage system", StorageSystemObject.class);
        TYPES.put("Drive", DriveObject.class);
        TYPES.put("Array", ArrayObject.class);
        TYPES.put("Member of an array", ArrayMemberObject.class);
        TYPES.put("Entry of an event log", EntryObject.class);
        TYPES.put("Filer", FilerObject.class);
        TYPES.put("Snapshot on a filer", FilerSnapshotObject.class);
        TYPES.put("LUN", FilerLunObject.class);
        TYPES.put("Mirror", FilerMirrorObject.class);
        TYPES.put("Aggregate", AggregateObject.class);
        TYPES.put("Disk", DiskObject.class);
        TYPES.put("Health", HealthObject.class);
        TYPES.put("VMstore", VmStoreObject.class);
        TYPES.put("Virtual machine on a VMstore", StoredVmObject.class);
        TYPES.put("Virtual machines on a VMstore: verbs", StoredVmVerbsObject.class);
        TYPES.put("Snapshot on a VMstore", StoredSnapshotObject.class);
        TYPES.put("Snapshots on a VMstore: verbs", StoredSnapshotVerbsObject.class);
        TYPES.put("Alert of a VMstore", VmStoreAlertObject.class);
        TYPES.put("History of a VMstore", VmHistoryObject.class);
        TYPES.put("Row of a history", VmHistoryRowObject.class);
        TYPES.put("Runbook", RunbookObject.class);
        TYPES.put("Memory", MemoryObject.class);
    }

    private ObjectReference() {}

    /** All classes whose members the page shows. */
    static List<Class<?>> types() {
        return List.copyOf(TYPES.values());
    }

    static String page() {
        StringBuilder page = new StringBuilder("""
                # The object API

                <!-- Generated from the code: mvn test -Dtest='*Reference*Test' -Dvzs.docs=write -->

                Scripts are JavaScript (ECMAScript 2025) with the names below and nothing else: no files, no network, no
                processes. A member that does not exist and an option that a function does not have are errors.

                Every verb is idempotent, waits for the end and answers `Results`. All verbs take these options:

                | option | meaning |
                |---|---|
                """);
        CallDoc.COMMON_OPTIONS.forEach((name, meaning) -> page.append("| `%s` | %s |\n".formatted(name, meaning)));
        page.append("\n");
        outcomes(page);
        TYPES.forEach((title, type) -> section(page, title, type));
        return page.toString();
    }

    private static void outcomes(StringBuilder page) {
        Map<Outcome, String> meaning = new LinkedHashMap<>();
        meaning.put(Outcome.CHANGED, "it is now as wanted, and was not before");
        meaning.put(Outcome.UNCHANGED, "it was as wanted already");
        meaning.put(Outcome.SKIPPED, "it was not tried");
        meaning.put(Outcome.FAILED, "it is not as wanted");
        meaning.put(Outcome.STILL_RUNNING, "we stopped waiting, or lost sight; the server may still be at work");
        meaning.put(Outcome.WOULD_CHANGE, "a dry run: a real run would try to change it");
        page.append("| outcome | meaning |\n|---|---|\n");
        for (Outcome outcome : Outcome.values()) {
            page.append("| `")
                    .append(outcome)
                    .append("` | ")
                    .append(meaning.get(outcome))
                    .append(" |\n");
        }
        page.append("\n| exit code | meaning |\n|---|---|\n");
        Map<ExitCode, String> codes = new LinkedHashMap<>();
        codes.put(ExitCode.OK, "all as wanted");
        codes.put(ExitCode.FAILED, "some targets FAILED, or were not tried");
        codes.put(ExitCode.USAGE, "the command line, the configuration or the input is wrong");
        codes.put(ExitCode.SCRIPT, "the script is wrong");
        codes.put(ExitCode.LOCKED, "another run holds the lock");
        codes.put(ExitCode.UNREACHABLE, "an endpoint is unreachable, not trusted, or refused the login");
        codes.put(ExitCode.STILL_RUNNING, "nothing failed, but something is STILL_RUNNING");
        codes.put(ExitCode.INTERRUPTED, "interrupted");
        for (ExitCode code : ExitCode.values()) {
            page.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(codes.get(code))
                    .append(" |\n");
        }
    }

    private static void section(StringBuilder page, String title, Class<?> type) {
        page.append("\n## ").append(title).append("\n");
        @Nullable Doc doc = type.getAnnotation(Doc.class);
        if (doc != null) {
            page.append("\n").append(doc.value()).append("\n");
        }
        List<Members.Member> functions = new ArrayList<>();
        List<Members.Member> properties = new ArrayList<>();
        for (Members.Member member : Members.of(type).all()) {
            boolean inherited =
                    type != SelectionObject.class && member.method().getDeclaringClass() == SelectionObject.class;
            if (!inherited) {
                (member.isFunction() ? functions : properties).add(member);
            }
        }
        if (!properties.isEmpty()) {
            page.append("\n| property | meaning |\n|---|---|\n");
            properties.forEach(p -> page.append("| `")
                    .append(p.name())
                    .append("` | ")
                    .append(p.doc().value().replace("|", "\\|"))
                    .append(" |\n"));
        }
        functions.forEach(f -> function(page, f.doc()));
    }

    private static void function(StringBuilder page, Doc doc) {
        page.append("\n### `")
                .append(doc.usage())
                .append("`\n\n")
                .append(doc.value())
                .append("\n");
        list(page, "Options", List.of(doc.options()));
        list(page, "Errors", CallDoc.errors(doc));
        page.append("\n    ").append(doc.example()).append("\n");
    }

    private static void list(StringBuilder page, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            page.append("\n").append(title).append(":\n");
            for (String entry : entries) {
                int colon = entry.indexOf(": ");
                page.append("- `")
                        .append(entry, 0, colon)
                        .append("`")
                        .append(entry.substring(colon))
                        .append("\n");
            }
        }
    }
}
