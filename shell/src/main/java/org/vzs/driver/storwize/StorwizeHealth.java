package org.vzs.driver.storwize;

import java.util.List;
import org.vzs.driver.Health;

/** What the event log has that nobody has fixed. */
final class StorwizeHealth implements Health {
    private final Svc svc;

    StorwizeHealth(Svc svc) {
        this.svc = svc;
    }

    @Override
    public Report read() {
        List<Check> checks = svc.list("lseventlog", "-alert", "yes", "-fixed", "no").stream()
                .map(StorwizeHealth::check)
                .toList();
        Status worst = checks.stream().map(Check::status).max(Enum::compareTo).orElse(Status.OK);
        return new Report(worst, checks, List.of());
    }

    /** An event with an error code waits for a repair; one without is a warning. */
    private static Check check(Row event) {
        String code = event.text("error_code");
        String object = (event.text("object_type") + " " + event.text("object_name")).strip();
        return new Check(
                code.isEmpty() ? event.text("event_id") : code,
                code.isEmpty() ? Status.WARNING : Status.ERROR,
                event.text("description") + (object.isEmpty() ? "" : " (" + object + ")"),
                List.of("since " + event.text("last_timestamp")));
    }
}
