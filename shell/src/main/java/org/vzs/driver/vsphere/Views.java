package org.vzs.driver.vsphere;

import java.util.ArrayList;
import java.util.List;

/** Lists the inventory through a container view: three round trips, whatever its size, and one more for each page. */
record Views(Session session, Collector collector) {
    /** All objects of the given types below the root, with the given properties. */
    List<ObjectContent> list(List<FilterSpec.Properties> properties) throws InterruptedException {
        Call create = new Call("CreateContainerView", session.content().viewManager())
                .arg("container", session.content().rootFolder());
        properties.forEach(p -> create.arg("type", p.type()));
        Ref view = session.read(create.arg("recursive", true))
                .getFirst()
                .ref()
                .orElseThrow(() -> Trouble.protocol(session.endpoint().name(), "the server made no view"));
        try {
            FilterSpec.Walk walk = new FilterSpec.Walk("ContainerView", "view");
            return new ArrayList<>(collector.retrieve(new FilterSpec(properties, List.of(view), walk)));
        } finally {
            destroy(view);
        }
    }

    private void destroy(Ref view) throws InterruptedException {
        try {
            session.read(new Call("DestroyView", view));
        } catch (FaultException e) {
            // It ends with the session.
        }
    }
}
