package org.vzs.script.api;

import org.vzs.estate.BlockStorage;
import org.vzs.estate.Estate;
import org.vzs.estate.OsdVerbs;
import org.vzs.estate.PoolVerbs;
import org.vzs.estate.Storage;
import org.vzs.estate.TaskVerbs;
import org.vzs.estate.VmVerbs;
import org.vzs.estate.VolumeVerbs;

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
 */
public record Session(
        Estate estate,
        VmVerbs vmVerbs,
        TaskVerbs taskVerbs,
        Storage storage,
        PoolVerbs poolVerbs,
        OsdVerbs osdVerbs,
        BlockStorage blockStorage,
        VolumeVerbs volumeVerbs) {
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
                new VolumeVerbs(blockStorage));
    }
}
