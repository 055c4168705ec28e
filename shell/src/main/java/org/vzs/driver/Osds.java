package org.vzs.driver;

import java.util.List;

/** The object storage daemons (OSDs) of a Ceph cluster, one for each disk. Thread-safe. */
public interface Osds {
    /**
     * All of them by rising number; numbers may be missing.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<OsdInfo> list();

    /**
     * Brings one OSD into the wanted state. Idempotent; results as those of {@link Pools#perform}. The data that moves
     * because of it is not waited for.
     *
     * @param id an {@link OsdInfo#id()}
     * @throws EndpointException if the endpoint does not serve and nothing was sent
     * @throws InterruptedException if the thread was interrupted
     */
    ActionResult perform(String id, OsdAction action, ActionContext context) throws InterruptedException;

    /**
     * On which OSDs each placement group lies.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<PlacementGroup> placementGroups();

    /**
     * How many placement groups an OSD may and should carry.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    PgLimit limit();
}
