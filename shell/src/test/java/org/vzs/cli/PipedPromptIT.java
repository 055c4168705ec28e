package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;

/** {@code printf "vms()\n" | vzs}: the real program, whose input is a pipe. */
final class PipedPromptIT {
    @TempDir
    Path home;

    private Command.Ended pipe(String lines) throws IOException {
        Process process = new VzsProcess(home).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return Command.await(process);
    }

    @Test
    void theOutputIsPlainAndComplete() throws IOException {
        Command.Ended ended = pipe("vms()\n");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("name ")
                .contains("MyVM3")
                .doesNotContain("\033")
                .doesNotContain("lab>");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEndAndALineMayGoOn() throws IOException {
        assertThat(pipe("[1,\n2].map(x =>\nx * 2)\n_.length").out()).isEqualTo("2\n4\n2\n");
    }

    @Test
    void whatIsWrongEndsItWithItsExitCode() throws IOException {
        Command.Ended ended = pipe("1 + 1\nvm('MyVM1').strat()\n3\n");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEqualTo("2\n");
        assertThat(ended.err()).contains("did you mean start?");
    }

    @Test
    void aChangeLastsUntilTheNextPipe() throws IOException {
        assertThat(pipe("vm('MyVM1').start()\n").code()).isZero();
        assertThat(pipe("vm('MyVM1').powerState\n").out()).isEqualTo("PoweredOn\n");
    }

    @Test
    void noLinesAreNoWork() throws IOException {
        Command.Ended ended = pipe("");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
    }
}
