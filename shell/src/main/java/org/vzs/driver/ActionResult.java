package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How one action on one target ended.
 *
 * @param outcome how
 * @param task the server's task id; null where the server has none
 * @param detail why, or what else the administrator should know; may be empty
 */
public record ActionResult(Outcome outcome, @Nullable String task, String detail) {
    public ActionResult {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(detail, "detail is null");
    }
}
