package org.vzs.lab.tintri;

import org.vzs.lab.rest.RestReply;

/** Answers that are not what they should be, on demand. */
final class Spoilt {
    private Spoilt() {}

    static boolean knows(String fault) {
        return switch (fault) {
            case "HalfDocument", "HugeNumbers", "NotJson", "NoFigures" -> true;
            default -> false;
        };
    }

    static RestReply spoil(String fault, RestReply reply) {
        return switch (fault) {
            case "HalfDocument" ->
                reply.with(reply.body().substring(0, reply.body().length() / 2));
            // More bytes than 2^63, and more than any memory has digits for.
            case "HugeNumbers" ->
                reply.with(reply.body()
                        .replaceAll(
                                "\"(space(?:Total|Provisioned|RemainingPhysical)GiB)\":[0-9.]+",
                                "\"$1\":98765432109876.5")
                        .replaceAll("\"(sizeChangedMB)\":[0-9.]+", "\"$1\":1e999999999"));
            case "NotJson" -> new RestReply(200, "text/html", "<html><body>Please log in.</body></html>");
            case "NoFigures" ->
                reply.with(
                        reply.body().replaceAll("\"space(?:Total|UsedPhysical|RemainingPhysical)GiB\":[0-9.]+,", ""));
            default -> reply;
        };
    }
}
