package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.problem.ExitCode;
import org.vzs.run.Report;
import org.vzs.run.RunId;
import org.vzs.script.ParameterType;

/** {@code docs/reference/batch.md} is written by hand; what it lists is what the code has. */
final class BatchPageTest {
    private static List<String> rows(String section, Pattern row) throws IOException {
        String page = ReferenceFile.read("batch.md");
        int from = page.indexOf("\n" + section + "\n");
        assertThat(from).as(section).isNotNegative();
        int to = page.indexOf("\n## ", from + section.length());
        Matcher m = row.matcher(page.substring(from, to));
        return m.results().map(r -> r.group(1)).toList();
    }

    @Test
    void theParameterTypes() throws IOException {
        List<String> expected = Arrays.stream(ParameterType.values())
                .map(t -> "`" + t.word() + "` | " + t.form())
                .toList();
        Pattern row = Pattern.compile("^\\| (`[a-z]+` \\| [^|]+?) \\|.*\\|$", Pattern.MULTILINE);
        assertThat(rows("## The head of a script", row)).containsExactlyElementsOf(expected);
    }

    @Test
    void theExitCodes() throws IOException {
        List<String> expected = Arrays.stream(ExitCode.values())
                .map(c -> c.number() + " | `" + c.name() + "`")
                .toList();
        Pattern row = Pattern.compile("^\\| (\\d+ \\| `[A-Z_]+`) \\|", Pattern.MULTILINE);
        assertThat(rows("## Exit codes", row)).containsExactlyElementsOf(expected);
    }

    @Test
    void theOutcomes() throws IOException {
        List<String> expected =
                Arrays.stream(Outcome.values()).map(Outcome::name).sorted().toList();
        Pattern row = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
        assertThat(rows("## Outcomes", row)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theKeysOfTheDocument() throws IOException {
        Result result = new Result(
                "vc", "vm-1", "web01", null, "start", Outcome.CHANGED, "task-1", Instant.EPOCH, Instant.EPOCH, "");
        Matcher key = Pattern.compile("\"(\\w+)\":").matcher(Report.json(new RunId("r"), "s.vzs", List.of(result)));
        List<String> keys = key.results().map(r -> r.group(1)).toList();
        assertThat(keys).contains("run", "wouldChange", "detail");
        Pattern quoted = Pattern.compile("`(\\w+)`");
        assertThat(rows("## Output", quoted)).containsAll(keys);
    }
}
