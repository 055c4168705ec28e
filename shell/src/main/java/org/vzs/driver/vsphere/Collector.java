package org.vzs.driver.vsphere;

import java.util.ArrayList;
import java.util.List;

/** Reads properties through the server's PropertyCollector, page by page where the server pages. Thread-safe. */
record Collector(Session session) {
    /**
     * All objects that the spec selects.
     *
     * @throws FaultException if the server refuses
     * @throws org.vzs.driver.EndpointException if it does not answer
     */
    List<ObjectContent> retrieve(FilterSpec spec) throws InterruptedException {
        Ref collector = session.content().propertyCollector();
        Call first = new Call("RetrievePropertiesEx", collector);
        spec.write(first, "specSet").open("options", "").close("options");
        List<ObjectContent> found = new ArrayList<>();
        String token = page(session.read(first), found);
        while (!token.isEmpty()) {
            token = page(session.read(new Call("ContinueRetrievePropertiesEx", collector).arg("token", token)), found);
        }
        return found;
    }

    /**
     * Some properties of one object.
     *
     * @throws FaultException ManagedObjectNotFound if it does not exist
     */
    ObjectContent one(Ref object, String... paths) throws InterruptedException {
        List<ObjectContent> found = retrieve(FilterSpec.of(object.type(), List.of(paths), List.of(object)));
        if (found.isEmpty()) {
            throw new FaultException(
                    new Fault("ManagedObjectNotFound", "the object has already been deleted", Xml.NONE));
        }
        return found.getFirst();
    }

    private static String page(List<Xml> answer, List<ObjectContent> found) {
        // An empty result is no element at all.
        Xml result = answer.isEmpty() ? Xml.NONE : answer.getFirst();
        result.all("objects").forEach(o -> found.add(ObjectContent.of(o)));
        return result.text("token");
    }
}
