package org.vzs.driver.vsphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer of WaitForUpdatesEx.
 *
 * @param version what to ask with next
 * @param updates what changed
 * @param truncated whether more of it waits
 */
record UpdateSet(String version, List<Update> updates, boolean truncated) {
    /**
     * A change of one object in one filter.
     *
     * @param values the new values by path
     * @param gone whether the object is no longer there
     */
    record Update(Ref filter, Ref object, Map<String, Xml> values, boolean gone) {}

    /** Reads one. */
    static UpdateSet of(Xml set) {
        List<Update> updates = new ArrayList<>();
        for (Xml filterUpdate : set.all("filterSet")) {
            Ref filter = ref(filterUpdate.child("filter"));
            for (Xml o : filterUpdate.all("objectSet")) {
                updates.add(new Update(
                        filter, ref(o.child("obj")), values(o), o.text("kind").equals("leave")));
            }
            for (Xml missing : filterUpdate.all("missingSet")) {
                updates.add(new Update(filter, ref(missing.child("obj")), Map.of(), true));
            }
        }
        return new UpdateSet(
                set.text("version"), updates, set.child("truncated").isTrue());
    }

    private static Map<String, Xml> values(Xml object) {
        Map<String, Xml> values = new HashMap<>();
        for (Xml change : object.all("changeSet")) {
            values.put(change.text("name"), change.child("val"));
        }
        return values;
    }

    private static Ref ref(Xml xml) {
        return xml.ref().orElse(new Ref("", ""));
    }
}
