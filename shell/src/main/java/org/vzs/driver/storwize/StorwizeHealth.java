package org.vzs.driver.storwize;

import java.util.List;
import java.util.regex.Pattern;
import org.vzs.driver.Health;

/** What the event log has that nobody has fixed. */
final class StorwizeHealth implements Health {
    private static final Pattern STAMP = Pattern.compile("^(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$");

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
        String name = event.text("object_name");
        String object = (event.text("object_type") + " " + (name.isEmpty() ? event.text("object_id") : name)).strip();
        return new Check(
                code.isEmpty() ? event.text("event_id") : code,
                code.isEmpty() ? Status.WARNING : Status.ERROR,
                event.text("description") + (object.isEmpty() ? "" : " (" + object + ")"),
                List.of("last seen " + time(event.text("last_timestamp"))));
    }

    /** {@code 130402083015}, as the system's clock has it, readable; another form as it is. */
    private static String time(String stamp) {
        return STAMP.matcher(stamp).replaceFirst("20$1-$2-$3 $4:$5:$6");
    }
}
