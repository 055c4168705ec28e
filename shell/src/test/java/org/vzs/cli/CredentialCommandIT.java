package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** A password on its way from standard input through a keystore to the login, as cron uses it. */
class CredentialCommandIT {
    @TempDir
    Path home;

    private Ended pipe(VzsProcess vzs, String input, String... words) throws IOException {
        Process process = vzs.start(words);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return Command.await(process);
    }

    @Test
    void aJobLogsInWithIt() throws IOException {
        VzsProcess vzs = new VzsProcess(home);
        try (Lab lab = Lab.open(home.resolve("devices"), LabOptions.standard())) {
            LabDevice vc = lab.device("vc");
            Path keystore = home.resolve("config/vzs/secrets.p12");
            Ended set = pipe(vzs, vc.password() + "\n", "credential", "set", keystore + "#vc");
            assertThat(set.code()).as(set.err()).isZero();
            assertThat(set.err()).isEqualTo("made " + keystore + "\nmade " + keystore + ".password\n");
            vzs.file("config/vzs/estate.toml", """
                    [endpoint.prod]
                    url = "%s"
                    user = "%s"
                    credential = "keystore:secrets.p12#vc"
                    fingerprint = "%s"
                    """.formatted(vc.url(), vc.user(), vc.fingerprint()));
            Ended check = vzs.run("endpoint", "check");
            assertThat(check.code()).as(check.err()).isZero();
            assertThat(check.out()).contains("yes, in").doesNotContain(vc.password());

            assertThat(pipe(vzs, "another", "credential", "set", keystore + "#esx")
                            .err())
                    .isEmpty();
            assertThat(vzs.run("credential", "list", keystore.toString()).out()).isEqualTo("esx\nvc\n");
            assertThat(vzs.run("credential", "list", "--json", keystore.toString())
                            .out())
                    .isEqualTo("{\"keystore\":\"" + keystore + "\",\"names\":[\"esx\",\"vc\"]}\n");
            assertThat(vzs.run("credential", "remove", keystore + "#vc").code()).isZero();
            Ended gone = vzs.run("endpoint", "check");
            assertThat(gone.code()).isEqualTo(2);
            assertThat(gone.err()).contains("estate.toml:4:1: the keystore ").contains("has no secret 'vc'");
            assertThat(Files.exists(keystore)).isTrue();
        }
    }

    @Test
    void aWrongCommandLineIsAnError() throws IOException {
        VzsProcess vzs = new VzsProcess(home);
        assertThat(pipe(vzs, "x", "credential", "set", "k.p12").err()).contains("FILE#NAME");
        assertThat(pipe(vzs, "", "credential", "set", "k.p12#a").code()).isEqualTo(2);
        assertThat(home.resolve("k.p12")).doesNotExist();
        assertThat(vzs.run("credential", "list", "k.p12").err()).contains("does not exist", "vzs credential set");
    }
}
