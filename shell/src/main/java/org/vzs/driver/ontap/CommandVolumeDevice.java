package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Commands;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.VolumeAction;
import org.vzs.size.Size;

/** Changes volumes by commands, in the words of 7-Mode or of a cluster. */
final class CommandVolumeDevice implements VolumeDevice {
    private final Commands commands;
    private final boolean cluster;

    /** @param cluster whether it speaks as a cluster does */
    CommandVolumeDevice(Commands commands, boolean cluster) {
        this.commands = commands;
        this.cluster = cluster;
    }

    private ActionResult tell(ActionContext context, List<String> argv) throws InterruptedException {
        ExecResult end = commands.run(argv, null, context.timeout());
        if (end.exitStatus() == 0) {
            return FilerVolumes.changed();
        }
        String said = (end.stderr().isBlank() ? end.stdout() : end.stderr()).strip();
        return FilerVolumes.failed(said.replaceAll("\\s*\\R\\s*", "; "));
    }

    private ActionResult tell(ActionContext context, String... argv) throws InterruptedException {
        return tell(context, Arrays.asList(argv));
    }

    /** A command of a cluster about a volume. */
    private ActionResult about(ActionContext context, String command, String name, String... more)
            throws InterruptedException {
        int colon = name.indexOf(':');
        if (colon < 1) {
            return FilerVolumes.failed("name the virtual server too: svm:" + name);
        }
        List<String> argv = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        argv.addAll(List.of("-vserver", name.substring(0, colon), "-volume", name.substring(colon + 1)));
        argv.addAll(List.of(more));
        return tell(context, argv);
    }

    @Override
    public ActionResult create(String name, VolumeAction.Create create, ActionContext context)
            throws InterruptedException {
        String bytes = create.size().bytes().toString();
        String guarantee = create.thin() ? "none" : "volume";
        return cluster
                ? about(
                        context,
                        "volume create",
                        name,
                        "-aggregate",
                        create.pool(),
                        "-size",
                        bytes,
                        "-space-guarantee",
                        guarantee)
                : tell(context, "vol", "create", name, "-s", guarantee, create.pool(), kb(create.size()));
    }

    /** 7-Mode knows no bytes. */
    private static String kb(Size size) {
        return size.blocks(1024) + "k";
    }

    @Override
    public ActionResult resize(FilerVolume volume, Size size, ActionContext context) throws InterruptedException {
        return cluster
                ? about(
                        context,
                        "volume size",
                        volume.name(),
                        "-new-size",
                        size.bytes().toString())
                : tell(context, "vol", "size", volume.name(), kb(size));
    }

    @Override
    public ActionResult delete(FilerVolume volume, ActionContext context) throws InterruptedException {
        if (volume.state().equals("offline")) {
            return destroy(volume, context);
        }
        ActionResult offline = switchTo("offline", volume, context);
        if (!isChanged(offline)) {
            return offline;
        }
        ActionResult end = destroy(volume, context);
        return isChanged(end) ? end : backOnline(volume, end, context);
    }

    private ActionResult destroy(FilerVolume volume, ActionContext context) throws InterruptedException {
        return cluster
                ? about(context, "volume delete", volume.name())
                : tell(context, "vol", "destroy", volume.name(), "-f");
    }

    /** A volume that cannot be destroyed serves on as before. */
    private ActionResult backOnline(FilerVolume volume, ActionResult why, ActionContext context)
            throws InterruptedException {
        boolean back = isChanged(switchTo("online", volume, context));
        return FilerVolumes.failed(
                why.detail() + (back ? "; it is online again" : "; it is offline now: bring it online by hand"));
    }

    private ActionResult switchTo(String state, FilerVolume volume, ActionContext context) throws InterruptedException {
        return cluster ? about(context, "volume " + state, volume.name()) : tell(context, "vol", state, volume.name());
    }

    private static boolean isChanged(ActionResult result) {
        return result.equals(FilerVolumes.changed());
    }

    @Override
    public ActionResult snapshot(FilerVolume volume, String name, ActionContext context) throws InterruptedException {
        return cluster
                ? about(context, "volume snapshot create", volume.name(), "-snapshot", name)
                : tell(context, "snap", "create", volume.name(), name);
    }

    @Override
    public ActionResult deleteSnapshot(FilerVolume volume, String name, ActionContext context)
            throws InterruptedException {
        return cluster
                ? about(context, "volume snapshot delete", volume.name(), "-snapshot", name)
                : tell(context, "snap", "delete", volume.name(), name);
    }

    @Override
    public ActionResult restore(FilerVolume volume, String snapshot, ActionContext context)
            throws InterruptedException {
        return cluster
                ? about(context, "volume snapshot restore", volume.name(), "-snapshot", snapshot)
                : tell(context, "snap", "restore", "-f", "-t", "vol", "-s", snapshot, volume.name());
    }
}
