package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.vzs.driver.Health;

/** The health of a cluster with its flags. */
final class CephHealth implements Health {
    private final Ceph ceph;

    CephHealth(Ceph ceph) {
        this.ceph = ceph;
    }

    @Override
    public Report read() {
        List<JsonNode> answers = ceph.askAll(List.of(List.of("health", "detail"), List.of("osd", "dump")));
        return HealthReader.read(answers.get(0), OsdMap.flags(answers.get(1)));
    }
}
