package org.vzs.lab.vsphere;

/** Finds the property collector that a call is invoked on: the session's own, or one that it has created. */
final class Collectors {
    private Collectors() {}

    /** @throws org.vzs.lab.soap.SoapFault ManagedObjectNotFound */
    static Collector of(Call call) {
        Session s = call.requireSession();
        if (call.self().equals(Content.PROPERTY_COLLECTOR) && s.find(call.self()) == null) {
            s.put(new Collector(call.self()));
        }
        return s.get(call.self(), Collector.class);
    }
}
