package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShellQuotingTest {
    /** Every character that means something to some shell, every control character, and some that mean nothing. */
    static List<String> hostile() {
        List<String> values = new ArrayList<>(List.of(
                "",
                " ",
                "a b",
                "a\nb",
                "\n",
                "\r\n",
                "$(touch /tmp/pwned)",
                "`id`",
                "${HOME}",
                "$HOME",
                "; rm -rf /",
                "a && b || c | d & e",
                "'",
                "''",
                "'\\''",
                "\"",
                "\\",
                "\\n",
                "*",
                "?",
                "[a-z]",
                "{a,b}",
                "~",
                "~root",
                "!!",
                "#x",
                "-n",
                "--",
                "=x",
                "a=b",
                "<in >out 2>&1",
                "(x)",
                "%s%n",
                "Ünïcödé 日本語 контейнер",
                "🐘",
                "e\u0301",
                "\u2028",
                "if",
                "\u007f"));
        IntStream.range(1, 128).forEach(c -> values.add("x" + (char) c + "y"));
        values.add(IntStream.range(1, 128)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        return values;
    }

    /** What a program prints that ends each of its arguments with NUL. */
    static List<String> split(byte[] output) {
        List<String> parts = new ArrayList<>(List.of(new String(output, StandardCharsets.UTF_8).split("\0", -1)));
        parts.removeLast();
        return parts;
    }

    @Test
    void aRealShellHandsEveryHostileValueToTheProgramUnchanged() throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(hostile());
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", ShellQuoting.commandLine(argv));
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process p = shell.start();
        byte[] out = p.getInputStream().readAllBytes();
        assertThat(p.waitFor()).isZero();
        assertThat(split(out)).isEqualTo(hostile());
    }

    @Test
    void plainWordsStayReadable() {
        assertThat(ShellQuoting.commandLine(List.of("vzctl", "set", "555", "--ipadd", "192.168.1.5/24", "--save")))
                .isEqualTo("vzctl set 555 --ipadd 192.168.1.5/24 --save");
    }

    @Test
    void theProgramIsNeverGrammar() {
        assertThat(ShellQuoting.commandLine(List.of("if"))).isEqualTo("'if'");
        assertThat(ShellQuoting.commandLine(List.of("PATH=/evil", "ls"))).isEqualTo("'PATH=/evil' ls");
    }

    @Test
    void whatNoProgramCanTakeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShellQuoting.commandLine(List.of("ls", "a\0b")));
        assertThatIllegalArgumentException().isThrownBy(() -> ShellQuoting.commandLine(List.of("ls", "\ud83d")));
        assertThatIllegalArgumentException().isThrownBy(() -> ShellQuoting.commandLine(List.of("ls", "\udc18x")));
        assertThatIllegalArgumentException().isThrownBy(() -> ShellQuoting.commandLine(List.of()));
    }
}
