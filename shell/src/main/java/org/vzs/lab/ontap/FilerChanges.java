package org.vzs.lab.ontap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that change a filer. What they say on success is from the manual pages and from notes. */
final class FilerChanges {
    private final LabFiler filer;

    FilerChanges(LabFiler filer) {
        this.filer = filer;
    }

    /**
     * Runs a command.
     *
     * @return what it says; null if it is none that changes anything
     */
    @Nullable
    String apply(List<String> words) {
        if (words.size() < 3) {
            return null;
        }
        List<String> args = words.stream().skip(2).filter(w -> !w.equals("-f")).toList();
        boolean forced = words.contains("-f");
        String command = words.get(0) + " " + words.get(1);
        return switch (command) {
            case "vol offline" -> volume(command, args.getFirst(), "offline");
            case "vol online" -> volume(command, args.getFirst(), "online");
            case "vol destroy" -> destroyVolume(command, args.getFirst(), forced);
            case "snap delete" -> deleteSnapshot(args);
            case "lun offline", "lun online", "lun destroy", "lun map", "lun unmap" -> lun(command, args, forced);
            case "snapmirror break" -> breakMirror(args.getFirst());
            case "snapmirror resync" -> resync(args);
            case "vol create" ->
                create(args.stream()
                        .filter(a -> !List.of("-s", "none", "volume").contains(a))
                        .toList());
            case "vol size" -> size(filer.volume(command, args.getFirst()), args.getLast());
            case "snap create" -> snapshot(filer.volume(command, args.getFirst()), args.getLast());
            default -> new FilerDisks(filer).apply(command, words);
        };
    }

    private static long kb(String size) {
        int unit = "kmg".indexOf(size.charAt(size.length() - 1));
        return Long.parseLong(size.substring(0, size.length() - 1)) << (10 * unit);
    }

    private static String size(LabVolume volume, String size) {
        volume.size = kb(size);
        return "vol size: Flexible volume '" + volume.name + "' size set to " + size + ".\n";
    }

    private String snapshot(LabVolume volume, String name) {
        if (volume.has(name)) {
            throw new Refusal("snap create: Snapshot " + name + " already exists.");
        }
        volume.snapshots.addFirst(new LabSnapshot(name, FilerTexts.snapshotDate(filer.now()), "0 0 0 0", "", false));
        return "creating snapshot...\n";
    }

    private String create(List<String> args) {
        if (args.size() != 3 || !args.get(2).matches("\\d+[gmk]")) {
            throw new Refusal("usage: vol create <vol-name> <hosting-aggr-name> <size>[k|m|g|t]");
        }
        if (filer.volumes.containsKey(args.get(0))) {
            throw new Refusal("vol create: Volume '" + args.get(0) + "' already exists.");
        }
        if (new FilerDisks(filer).disks(d -> d.aggregate.equals(args.get(1))).isEmpty()) {
            throw new Refusal("vol create: No aggregate named '" + args.get(1) + "' exists.");
        }
        String size = args.get(2);
        long kb = kb(size);
        filer.volumes.put(args.get(0), new LabVolume(args.get(0), args.get(1), kb, 256));
        return "Creation of volume '" + args.get(0) + "' with size " + size + " on containing aggregate\n'"
                + args.get(1) + "' has completed.\n";
    }

    private String volume(String command, String name, String state) {
        LabVolume volume = filer.volume(command, name);
        if (volume.state.equals(state)) {
            throw new Refusal(command + ": Volume '" + name + "' is already " + state + ".");
        }
        if (state.equals("offline")) {
            dependents(command, name);
        }
        volume.state = state;
        return "Volume '" + name + "' is now " + state + ".\n";
    }

    private void dependents(String command, String name) {
        if (name.equals("vol0")) {
            throw new Refusal(command + ": Cannot offline the root volume.");
        }
        if (filer.volumes.values().stream().anyMatch(v -> v.parent.equals(name))) {
            throw new Refusal(command + ": Volume '" + name + "' is in use by a clone.");
        }
    }

    private String destroyVolume(String command, String name, boolean forced) {
        LabVolume volume = filer.volume(command, name);
        if (!volume.state.equals("offline")) {
            throw new Refusal(command + ": Volume '" + name + "' must be offline to be destroyed.");
        }
        if (!forced) {
            return "Are you sure you want to destroy volume '" + name + "'? ";
        }
        filer.volumes.remove(name);
        filer.luns.values().removeIf(l -> l.volume().equals(name));
        filer.mirrors.removeIf(m -> m.destination.equals(name));
        return "Volume '" + name + "' destroyed.\n";
    }

    private String deleteSnapshot(List<String> args) {
        LabVolume volume = filer.volume("snap delete", args.getFirst());
        String name = args.getLast();
        LabSnapshot snapshot = volume.snapshots.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("snap delete: No such snapshot " + name + "."));
        List<String> marks = filer.marks(volume, snapshot);
        if (marks.contains("busy")) {
            throw new Refusal(
                    "Snapshot " + name + " is busy because of " + String.join(", ", marks.subList(1, marks.size())));
        }
        LabMirror mirror = filer.mirrorTo(volume.name);
        if (mirror != null && mirror.state.equals("Snapmirrored")) {
            throw new Refusal("snap delete: Volume '" + volume.name + "' is read-only.");
        }
        volume.snapshots.remove(snapshot);
        return "deleting snapshot...\n";
    }

    private String lun(String command, List<String> args, boolean forced) {
        LabLun lun = filer.luns.get(args.getFirst());
        if (lun == null) {
            throw new Refusal(command + ": " + args.getFirst() + ": No such LUN exists");
        }
        switch (command) {
            case "lun offline" -> lun.online = false;
            case "lun online" -> lun.online = true;
            case "lun map" -> lun.group = args.get(1);
            case "lun unmap" -> lun.group = "";
            default -> destroy(lun, forced);
        }
        return "";
    }

    private void destroy(LabLun lun, boolean forced) {
        LabMirror mirror = filer.mirrorTo(lun.volume());
        if (mirror != null && mirror.state.equals("Snapmirrored")) {
            throw new Refusal("lun destroy: " + lun.path + ": Read-only file system");
        }
        if (lun.online && !forced) {
            throw new Refusal("lun destroy: " + lun.path + ": LUN must be offline");
        }
        if (!lun.group.isEmpty() && !forced) {
            throw new Refusal("lun destroy: " + lun.path + ": LUN is mapped");
        }
        filer.luns.remove(lun.path);
    }

    private String breakMirror(String destination) {
        LabMirror mirror = mirror("snapmirror break", destination);
        if (mirror.state.equals("Broken-off")) {
            throw new Refusal("snapmirror break: Destination " + destination + " is already broken-off.");
        }
        mirror.state = "Broken-off";
        return "snapmirror break: Destination " + destination + " is now writable.\n"
                + "Volume size is being retained for potential snapmirror resync.  If you would like to grow the volume"
                + " and do not expect to resync, set vol option fs_size_fixed to off.\n";
    }

    private LabMirror mirror(String command, String destination) {
        String volume = destination.substring(destination.indexOf(':') + 1);
        filer.volume(command, volume);
        LabMirror mirror = filer.mirrorTo(volume);
        if (mirror == null) {
            throw new Refusal(command + ": " + volume + " is not a snapmirror destination.");
        }
        return mirror;
    }

    private String resync(List<String> args) {
        LabMirror mirror = mirror("snapmirror resync", args.getLast());
        int at = args.indexOf("-S");
        String source = at < 0 || at + 1 >= args.size() ? filer.name + ":" + mirror.source : args.get(at + 1);
        if (!source.equals(filer.name + ":" + mirror.source)) {
            throw new Refusal("snapmirror resync: No common snapshot between " + source + " and " + mirror.destination
                    + ": cannot resync.");
        }
        LabVolume from = filer.volume("snapmirror resync", mirror.source);
        LabVolume to = filer.volume("snapmirror resync", mirror.destination);
        String base = from.snapshots.stream()
                .map(LabSnapshot::name)
                .filter(to::has)
                .findFirst()
                .orElseThrow(() -> new Refusal("snapmirror resync: No common snapshot, cannot resync."));
        to.snapshots.removeIf(s -> !from.has(s.name()) && !filer.marks(to, s).contains("busy"));
        mirror.state = "Snapmirrored";
        return "The resync base snapshot will be: " + base + "\n"
                + "Revert to resync base snapshot was successful.\nTransfer started.\n"
                + "Monitor progress with 'snapmirror status' or the snapmirror log.\n";
    }
}
