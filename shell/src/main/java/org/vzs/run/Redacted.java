package org.vzs.run;

import org.vzs.config.Redactor;
import org.vzs.estate.Result;

/** Results without secrets. Value by value: in a text that is JSON already a secret may look different. */
final class Redacted {
    private Redacted() {}

    static Result of(Result r, Redactor redactor) {
        String requested = r.requested();
        String task = r.task();
        return new Result(
                r.endpoint(),
                r.id(),
                redactor.redact(r.target()),
                requested == null ? null : redactor.redact(requested),
                redactor.redact(r.action()),
                r.outcome(),
                task == null ? null : redactor.redact(task),
                r.started(),
                r.ended(),
                redactor.redact(r.detail()));
    }
}
