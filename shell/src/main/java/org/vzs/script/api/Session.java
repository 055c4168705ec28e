package org.vzs.script.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.BlockStorage;
import org.vzs.estate.Estate;
import org.vzs.estate.OsdVerbs;
import org.vzs.estate.PoolVerbs;
import org.vzs.estate.Storage;
import org.vzs.estate.TaskVerbs;
import org.vzs.estate.VmVerbs;
import org.vzs.estate.VolumeVerbs;
import org.vzs.script.PersonTerminal;
import org.vzs.script.ScriptHost;

/**
 * What every object of one context needs to act.
 *
 * @param estate the estate
 * @param vmVerbs the verbs of virtual machines
 * @param taskVerbs the verbs of tasks
 * @param storage the pools and OSDs
 * @param poolVerbs the verbs of pools
 * @param osdVerbs the verbs of OSDs
 * @param blockStorage the volumes and storage systems
 * @param volumeVerbs the verbs of volumes
 * @param terminal gives the person's terminal, or null where there is none
 */
public record Session(
        Estate estate,
        VmVerbs vmVerbs,
        TaskVerbs taskVerbs,
        Storage storage,
        PoolVerbs poolVerbs,
        OsdVerbs osdVerbs,
        BlockStorage blockStorage,
        VolumeVerbs volumeVerbs,
        Supplier<@Nullable PersonTerminal> terminal) {
    /** The session over one estate. */
    public static Session of(Estate estate) {
        Storage storage = new Storage(estate);
        BlockStorage blockStorage = new BlockStorage(storage);
        return new Session(
                estate,
                new VmVerbs(estate),
                new TaskVerbs(estate),
                storage,
                new PoolVerbs(storage),
                new OsdVerbs(storage),
                blockStorage,
                new VolumeVerbs(blockStorage),
                () -> null);
    }

    /** The same with the terminal of {@code host}. */
    Session with(ScriptHost host) {
        return new Session(
                estate, vmVerbs, taskVerbs, storage, poolVerbs, osdVerbs, blockStorage, volumeVerbs, host::terminal);
    }
}
