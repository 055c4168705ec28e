package org.vzs.driver.storwize;

import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.VolumeAction;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;

/** The volumes of a system: its vdisks. */
final class StorwizeVolumes implements Volumes {
    private final Svc svc;

    StorwizeVolumes(Svc svc) {
        this.svc = svc;
    }

    @Override
    public List<VolumeInfo> list() {
        return new VolumeReader(svc).read();
    }

    @Override
    public ActionResult perform(String id, VolumeAction action, ActionContext context) throws InterruptedException {
        Telling telling = new Telling(svc, context);
        return telling.guarded(() -> new VolumeVerbs(svc, telling, id).perform(action));
    }
}
