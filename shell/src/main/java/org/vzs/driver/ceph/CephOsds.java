package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.OsdAction;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.Osds;
import org.vzs.driver.PgLimit;
import org.vzs.driver.PlacementGroup;

/** The OSDs of a cluster. */
final class CephOsds implements Osds {
    private static final String[] GROUPS = {"pg", "dump", "pgs_brief"};

    private final Ceph ceph;

    CephOsds(Ceph ceph) {
        this.ceph = ceph;
    }

    @Override
    public List<OsdInfo> list() {
        List<JsonNode> answers = ceph.askAll(List.of(List.of("osd", "dump"), List.of("osd", "df", "tree")));
        return OsdReader.read(answers.get(0), answers.get(1));
    }

    @Override
    public ActionResult perform(String id, OsdAction action, ActionContext context) throws InterruptedException {
        Telling telling = new Telling(ceph, context);
        return telling.guarded(() -> new OsdVerbs(ceph, telling, id).perform(action));
    }

    @Override
    public List<PlacementGroup> placementGroups() {
        return ceph.json(GROUPS).read(ceph.answer(GROUPS), PgReader::read);
    }

    @Override
    public PgLimit limit() {
        return new PgLimitReader(ceph).read();
    }
}
