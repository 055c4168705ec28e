package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.vzs.driver.ActionResult;
import org.vzs.driver.OsdAction;

/** Carries one action out on one OSD. Ceph ends well for an OSD that does not exist, so it is looked for first. */
final class OsdVerbs {
    /** Ceph keeps weights in steps of 1/65536. */
    private static final double STEP = 1.0 / 0x10000;

    private final Ceph ceph;
    private final Telling telling;
    private final String id;

    OsdVerbs(Ceph ceph, Telling telling, String id) {
        this.ceph = ceph;
        this.telling = telling;
        this.id = id;
    }

    ActionResult perform(OsdAction action) throws InterruptedException {
        JsonNode osd = OsdMap.osd(ceph.ask("osd", "dump"), id);
        if (osd == null) {
            return Telling.failed("there is no osd." + id);
        }
        return switch (action) {
            case OsdAction.In in ->
                osd.path("in").asInt() == 1
                        ? Telling.unchanged("it is in")
                        : Telling.judge(telling.tell("osd", "in", id), "already in");
            case OsdAction.Out out ->
                osd.path("in").asInt() == 0
                        ? Telling.unchanged("it is out")
                        : Telling.judge(telling.tell("osd", "out", id), "already out");
            case OsdAction.Reweight reweight ->
                Math.abs(osd.path("weight").asDouble() - reweight.weight()) < STEP
                        ? Telling.unchanged("")
                        : Telling.judge(telling.tell("osd", "reweight", id, number(reweight.weight())));
        };
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.5f", weight);
    }
}
