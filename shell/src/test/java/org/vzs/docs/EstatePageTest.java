package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credentials;
import org.vzs.config.EstateFile;
import org.vzs.config.Schemes;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** {@code docs/how-to/estate.md} names every key and every kind of credential that the estate file has, and no other. */
final class EstatePageTest {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "estate.md");

    private List<Problem> problems = List.of();

    @BeforeEach
    void readAFileWithTwoMistakes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("estate.toml"), "[endpoint.a]\nurl = 'vsphere://a'\ncredential = 'x:y'\nqqqqq = 1\n");
        ProblemException wrong = catchThrowableOfType(
                ProblemException.class,
                () -> EstateFile.load(
                        file, new Schemes(Set.of("vsphere"), Set.of("vsphere")), new Credentials(Map.of(), null)));
        problems = Objects.requireNonNull(wrong).problems();
    }

    private Problem problem(String code) {
        return problems.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> firstCells(String section) throws Exception {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n" + section + "\n");
        int to = page.indexOf("\n## ", from + section.length());
        return Pattern.compile("^\\| `([a-z]+:?)", Pattern.MULTILINE)
                .matcher(page.substring(from, to))
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    @Test
    void theKeys() throws Exception {
        assertThat(problem("estate.unknown-key").advice())
                .isEqualTo("known: " + String.join(", ", firstCells("## Keys")));
    }

    @Test
    void theKindsOfCredential() throws Exception {
        List<String> kinds = firstCells("## Credentials");
        assertThat(problem("credential.unknown-kind").message())
                .isEqualTo("a credential begins with " + String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or "
                        + kinds.getLast());
    }
}
