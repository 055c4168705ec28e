package org.vzs.driver.recorded;

import java.util.regex.Pattern;
import org.vzs.config.Redactor;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.recording.Transcript.Exchange;
import org.vzs.transport.ssh.ShellQuoting;

/**
 * Requests and answers of an HTTP API as a transcript shows them. Besides the secrets of the run, what a device calls a
 * secret is taken out: such APIs hand out the passwords that were configured in them. Headers, and so sessions, are not shown.
 */
final class RestText {
    private static final String NAME =
            "[\\w.-]*(?i:passw(?:or)?d|passphrase|secret|token|private_?key|credential|community)[\\w.-]*";
    private static final Pattern MEMBER = Pattern.compile("(\"" + NAME + "\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PARAMETER = Pattern.compile("([?&]" + NAME + "=)[^&]*");

    private RestText() {}

    static String command(RestRequest request, Redactor redactor) {
        String line = request.method() + " "
                + PARAMETER.matcher(redactor.redact(request.path())).replaceAll("$1****");
        return request.body().isEmpty() ? line : line + " <<< " + ShellQuoting.quote(masked(request.body(), redactor));
    }

    static Exchange exchange(String endpoint, RestRequest request, RestAnswer answer, Redactor redactor) {
        String body = masked(answer.body(), redactor);
        return new Exchange(
                endpoint,
                command(request, redactor),
                body.isEmpty() || body.endsWith("\n") ? body : body + "\n",
                "",
                answer.status() == 200 ? 0 : answer.status());
    }

    static RestAnswer answer(Exchange recorded) {
        String body = recorded.stdout();
        return new RestAnswer(
                recorded.exitStatus() == 0 ? 200 : recorded.exitStatus(),
                body.endsWith("\n") ? body.substring(0, body.length() - 1) : body);
    }

    private static String masked(String json, Redactor redactor) {
        return MEMBER.matcher(redactor.redact(json)).replaceAll("$1\"****\"");
    }
}
