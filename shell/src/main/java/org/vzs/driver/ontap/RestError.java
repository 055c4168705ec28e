package org.vzs.driver.ontap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Why a cluster refused something. The codes are those of the vendor's REST reference.
 *
 * @param code such as {@code 4}; empty if it gave none
 * @param message its own words
 */
record RestError(String code, String message) {
    /** There is nothing of that id or name. */
    private static final String NO_ENTRY = "4";

    private record Advice(String name, String advice) {}

    private static final Map<String, Advice> KNOWN = Map.ofEntries(
            known(NO_ENTRY, "no such object", "list again: it may be gone, or be renamed"),
            known("3", "not on this release", "the release has no such interface; a newer one has"),
            known("6", "not allowed", "the user's role lacks it: security login role show"),
            known("262245", "value not allowed", "the message names the field"),
            known("262179", "unknown field", "the release is older or newer than what vzs knows"),
            known("524481", "volume is locked", "wait for what works on the volume, and try again"),
            known("524484", "volume is offline", "bring it online first: volume online"),
            known("786434", "not hybrid enabled", "storage aggregate modify -hybrid-enabled true"),
            known("786435", "too few spares", "assign disks of that type to the node of the aggregate"),
            known("787141", "no such aggregate", "aggregates() lists them"),
            known("917658", "volume is online", "take it offline first"),
            known("917831", "aggregate is full", "make it smaller or thin, or add disks to the aggregate"),
            known("917854", "clones depend on it", "destroy or split the clones first"),
            known("917888", "name not allowed", "letters, digits and '_', no digit first"),
            known("917927", "no such volume", "list again: it may be gone, or be renamed"),
            known("918660", "clones depend on it", "destroy or split the clones first"),
            known("1638521", "copy of a mirror", "delete it at the source; the mirror takes it away here"),
            known("1638555", "snapshot is busy", "filer(…).snapshots({busy: true}) says what holds it"),
            known("2621462", "no such SVM", "write svm:volume with an SVM of this cluster"),
            known("5374875", "no such LUN", "list again: it may be gone"),
            known("13303808", "transfer under way", "wait for the end of the transfer"));

    private static Map.Entry<String, Advice> known(String code, String name, String advice) {
        return Map.entry(code, new Advice(name, advice));
    }

    /** The one in {@code error} of an answer. */
    static RestError of(JsonNode error) {
        String message = error.path("message").asText("");
        return new RestError(error.path("code").asText(""), message.isBlank() ? "it gave no reason" : message.strip());
    }

    /** Whether what it was about is not there. */
    boolean gone() {
        return code.equals(NO_ENTRY);
    }

    /** The error's name, its message and code, and where there is one the way out. */
    @Override
    public String toString() {
        Advice known = KNOWN.get(code);
        String name = known == null ? "" : known.name() + ": ";
        String way = known == null ? "" : " [" + known.advice() + "]";
        return name + message.replaceAll("\\s*\\R\\s*", "; ") + (code.isEmpty() ? "" : " (error " + code + ")") + way;
    }
}
