package org.vzs.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Error Prone, NullAway and the compiler's own warnings stop a build. A plug-in that is configured wrongly finds nothing
 * and says nothing, so each has to find one bad line here, in a module that inherits its flags from the parent's pom.
 */
class CompilerChecksIT {
    private static final String GOOD = """
            package bad;

            import org.jspecify.annotations.NullMarked;

            @NullMarked
            final class Snippet {
                private Snippet() {}

                static String name(java.util.List<String> names) {
                    return names.getFirst();
                }
            }
            """;

    @TempDir
    Path module;

    @Test
    void aGoodSnippetCompiles() throws Exception {
        assertThat(compile(GOOD)).doesNotContain("ERROR");
    }

    @Test
    void nullAwayStopsTheBuild() throws Exception {
        assertThat(compile(GOOD.replace("return names.getFirst()", "return null")))
                .contains("[NullAway]");
    }

    @Test
    void errorProneStopsTheBuild() throws Exception {
        assertThat(compile(GOOD.replace("return names", "new IllegalStateException(); return names")))
                .contains("[DeadException]");
    }

    @Test
    void aWarningOfTheCompilerStopsTheBuild() throws Exception {
        assertThat(compile(GOOD.replace("java.util.List<String> names", "java.util.List names")
                        .replace("names.getFirst()", "names.toString()")))
                .contains("warnings found and -Werror specified");
    }

    /** Compiles one class and hands back what Maven, quiet, had to say: nothing where all is well. */
    private String compile(String source) throws IOException, InterruptedException {
        Path root = Path.of("..").toRealPath();
        Files.writeString(module.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.vzs</groupId>
                    <artifactId>vzs</artifactId>
                    <version>%s</version>
                    <relativePath>%s/pom.xml</relativePath>
                  </parent>
                  <artifactId>bad</artifactId>
                  <dependencies>
                    <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>1.0.0</version></dependency>
                  </dependencies>
                </project>
                """.formatted(
                        System.getProperty("vzs.test.version", "0.1.0-SNAPSHOT"),
                        module.toRealPath().relativize(root)));
        Path folder = Files.createDirectories(module.resolve("src/main/java/bad"));
        Files.writeString(folder.resolve("Snippet.java"), source);

        List<String> command = new ArrayList<>(List.of(maven(), "-B", "-q", "-o", "-P!format", "compile"));
        String repository = System.getProperty("vzs.test.repository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Path log = module.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(process.exitValue() == 0).as(output).isEqualTo(!output.contains("ERROR"));
        return output;
    }

    /** The Maven that runs this test; from an editor, the one on the path. */
    private static String maven() {
        String home = System.getProperty("vzs.test.maven");
        return home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }
}
