package org.vzs.driver.ontap;

import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.VolumeAction;
import org.vzs.size.Size;

/**
 * How a filer or cluster is told to change a volume. What has been looked at before may have changed since: a refusal is a
 * FAILED result in its words.
 */
interface VolumeDevice {
    ActionResult create(String name, VolumeAction.Create create, ActionContext context) throws InterruptedException;

    ActionResult resize(FilerVolume volume, Size size, ActionContext context) throws InterruptedException;

    /** Takes it offline and destroys it. */
    ActionResult delete(FilerVolume volume, ActionContext context) throws InterruptedException;

    ActionResult snapshot(FilerVolume volume, String name, ActionContext context) throws InterruptedException;

    ActionResult deleteSnapshot(FilerVolume volume, String name, ActionContext context) throws InterruptedException;

    ActionResult restore(FilerVolume volume, String snapshot, ActionContext context) throws InterruptedException;
}
