package org.vzs.driver.ontap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.FilerLun;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.size.Size;

/**
 * The volumes of a filer or cluster. A volume goes by its name. Before each action it is looked at, and what would only be
 * refused, or cost somebody a LUN or a mirror, is refused here. Thread-safe.
 */
final class FilerVolumes implements Volumes {
    private final Filers filer;
    private final VolumeDevice device;

    FilerVolumes(Filers filer, VolumeDevice device) {
        this.filer = filer;
        this.device = device;
    }

    @Override
    public List<VolumeInfo> list() {
        return filer.volumes().stream().map(FilerVolumes::info).toList();
    }

    private static VolumeInfo info(FilerVolume v) {
        boolean online = v.state().equals("online");
        boolean thin = v.options().contains("guarantee=none");
        String parent = v.parent();
        return new VolumeInfo(
                v.name(),
                v.name(),
                "",
                List.of(v.aggregate()),
                v.capacity() == null ? Size.ZERO : v.capacity(),
                v.used(),
                v.state(),
                online ? Health.Status.OK : Health.Status.WARNING,
                List.of(new VolumeInfo.Copy("0", v.aggregate(), v.state(), true, true, thin, false)),
                List.of(),
                v.snapshots().stream().map(FilerVolumes::snapshot).toList().reversed(),
                parent);
    }

    private static VolumeInfo.Snapshot snapshot(FilerSnapshot s) {
        return new VolumeInfo.Snapshot(
                s.name(),
                s.name(),
                s.busy() ? "busy: " + String.join(", ", s.reasons()) : "",
                instant(s.date()),
                s.date(),
                s.size());
    }

    /** REST gives the zone; the command lines give local time, and 7-Mode no year. */
    private static @Nullable Instant instant(String date) {
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public ActionResult perform(String id, VolumeAction action, ActionContext context) throws InterruptedException {
        List<FilerVolume> all = filer.volumes();
        FilerVolume volume =
                all.stream().filter(v -> v.name().equals(id)).findFirst().orElse(null);
        try {
            if (action instanceof VolumeAction.Create create) {
                return create(id, volume, create, context);
            }
            if (volume == null) {
                return action instanceof VolumeAction.Delete
                        ? unchanged("it is gone")
                        : failed("there is no volume " + id);
            }
            return perform(volume, all, action, context);
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.LOST) {
                throw e;
            }
            return new ActionResult(
                    Outcome.STILL_RUNNING,
                    null,
                    "its end was not seen: " + e.problems().getFirst());
        }
    }

    private ActionResult perform(FilerVolume volume, List<FilerVolume> all, VolumeAction action, ActionContext context)
            throws InterruptedException {
        boolean gone = action instanceof VolumeAction.Delete;
        if (!gone && !volume.state().equals("online")) {
            return failed("it is " + volume.state() + ": bring it online first");
        }
        return switch (action) {
            case VolumeAction.Expand expand -> expand(volume, expand.size(), context);
            case VolumeAction.Delete delete -> delete(volume, all, delete.force(), context);
            case VolumeAction.CreateSnapshot s ->
                has(volume, s.name()) != null
                        ? unchanged("has a snapshot of that name")
                        : device.snapshot(volume, s.name(), context);
            case VolumeAction.RemoveSnapshot s -> removeSnapshot(volume, s.name(), context);
            case VolumeAction.Restore restore ->
                has(volume, restore.snapshot()) == null
                        ? failed("it has no snapshot of that name")
                        : device.restore(volume, restore.snapshot(), context);
            case VolumeAction.Map map -> failed("a filer shows LUNs to hosts, not volumes");
            case VolumeAction.Unmap unmap -> failed("a filer shows LUNs to hosts, not volumes");
            case VolumeAction.SetTiering tiering -> failed("a filer has no Easy Tier: ontap/flash-pool is for caching");
            case VolumeAction.Create create -> throw new IllegalStateException("done above");
        };
    }

    private ActionResult create(
            String name, @Nullable FilerVolume there, VolumeAction.Create create, ActionContext context)
            throws InterruptedException {
        if (there == null) {
            return device.create(name, create, context);
        }
        boolean same = create.size().equals(there.capacity()) && create.pool().equals(there.aggregate());
        return same
                ? unchanged("it is there")
                : failed("it exists in " + there.aggregate() + " with " + there.capacity());
    }

    private ActionResult expand(FilerVolume volume, Size size, ActionContext context) throws InterruptedException {
        Size now = volume.capacity() == null ? Size.ZERO : volume.capacity();
        int more = size.compareTo(now);
        return more == 0
                ? unchanged("has " + now)
                : more < 0
                        ? failed("it has " + now + ": a smaller size would cut data off")
                        : device.resize(volume, size, context);
    }

    private ActionResult delete(FilerVolume volume, List<FilerVolume> all, boolean force, ActionContext context)
            throws InterruptedException {
        List<String> needed = new ArrayList<>();
        all.stream().filter(v -> volume.name().equals(v.parent())).forEach(v -> needed.add("clone " + v.name()));
        if (!force) {
            filer.luns().stream()
                    .filter(l -> l.volume().equals(volume.name()) && l.mapped())
                    .map(FilerLun::path)
                    .forEach(path -> needed.add("LUN " + path + " is mapped"));
            filer.mirrors().stream()
                    .filter(m -> isEnd(m.source(), volume) || isEnd(m.destination(), volume))
                    .map(FilerMirror::destination)
                    .forEach(copy -> needed.add("mirror to " + copy));
        }
        return needed.isEmpty() ? device.delete(volume, context) : failed("it is needed: " + String.join(", ", needed));
    }

    /** Mirrors of a cluster name {@code svm:volume}, those of 7-Mode {@code filer:volume}. */
    private static boolean isEnd(String end, FilerVolume volume) {
        return end.equals(volume.name()) || end.endsWith(":" + volume.name());
    }

    private ActionResult removeSnapshot(FilerVolume volume, String name, ActionContext context)
            throws InterruptedException {
        FilerSnapshot snapshot = has(volume, name);
        if (snapshot == null) {
            return unchanged("has no snapshot of that name");
        }
        return snapshot.busy()
                ? failed("the snapshot is busy: " + String.join(", ", snapshot.reasons()))
                : device.deleteSnapshot(volume, name, context);
    }

    private static @Nullable FilerSnapshot has(FilerVolume volume, String snapshot) {
        return volume.snapshots().stream()
                .filter(s -> s.name().equals(snapshot))
                .findFirst()
                .orElse(null);
    }

    static ActionResult changed() {
        return new ActionResult(Outcome.CHANGED, null, "");
    }

    private static ActionResult unchanged(String why) {
        return new ActionResult(Outcome.UNCHANGED, null, why);
    }

    static ActionResult failed(String why) {
        return new ActionResult(Outcome.FAILED, null, why);
    }
}
