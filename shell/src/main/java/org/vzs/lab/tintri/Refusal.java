package org.vzs.lab.tintri;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vzs.lab.rest.RestReply;

/** An error, as the reference shows one. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;

    Refusal(int status, String code, String title, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    static Refusal notFound(String type, String id) {
        return new Refusal(
                404,
                "ERR-API-8001",
                "Resource not found",
                "Failed to find requested resource of type " + type + " with id: '" + id + "'");
    }

    /** What a fault on demand answers; null if it is none that answers by itself. */
    static Refusal of(String type) {
        return switch (type) {
            case "ServiceUnavailable" ->
                new Refusal(
                        503,
                        "ERR-API-9013",
                        "Snapshot inventory is busy",
                        "Snapshot inventory is busy at preparing the data, Please try again later.");
            case "TooManyRequests" -> new Refusal(429, "ERR-API-0429", "Too many requests", "Too many requests.");
            case "NotFound" -> notFound("VirtualMachine", "gone");
            case "Forbidden" ->
                new Refusal(403, "ERR-API-0103", "Forbidden", "The operation needs a role that the user has not.");
            default -> new Refusal(500, "ERR-API-9026", type, "The lab was asked for this fault: " + type);
        };
    }

    RestReply reply() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("typeId", "com.tintri.api.rest.v310.dto.domain.beans.TintriError");
        error.put("code", code);
        error.put("message", String.valueOf(getMessage()));
        error.put("causeDetails", "");
        error.put("title", title);
        return RestReply.json(status, error);
    }
}
