package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;

/** The pools of a cluster. */
final class CephPools implements Pools {
    private static final List<List<String>> QUESTIONS = List.of(
            List.of("osd", "dump"),
            List.of("df", "detail"),
            List.of("osd", "crush", "rule", "dump"),
            List.of("health", "detail"));

    private final Ceph ceph;
    private final Supplier<CephVersion> version;

    CephPools(Ceph ceph, Supplier<CephVersion> version) {
        this.ceph = ceph;
        this.version = version;
    }

    @Override
    public List<PoolInfo> list() {
        List<JsonNode> answers = ceph.askAll(QUESTIONS);
        return new PoolReader(answers.get(0), answers.get(1), answers.get(2), answers.get(3)).read();
    }

    @Override
    public ActionResult perform(String id, PoolAction action, ActionContext context) throws InterruptedException {
        Telling telling = new Telling(ceph, context);
        return telling.guarded(() -> new PoolVerbs(ceph, version, telling, id).perform(action));
    }
}
