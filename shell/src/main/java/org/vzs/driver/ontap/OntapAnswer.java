package org.vzs.driver.ontap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster answered.
 *
 * @param status the HTTP status
 * @param json the document; a missing node where it was none
 */
record OntapAnswer(int status, JsonNode json) {
    boolean ok() {
        return status / 100 == 2;
    }

    /** Whether a server without this interface answered, such as the one of a release before 9.6. */
    boolean nothingThere() {
        return (status == 404 || status == 405) && !json.has("error");
    }

    RestError error() {
        return json.has("error") ? RestError.of(json.path("error")) : new RestError("", "HTTP status " + status);
    }
}
