package org.vzs.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

class EstateFileTest {
    private static final Schemes SCHEMES = new Schemes(Set.of("vsphere", "openvz", "ontap"), Set.of("vsphere"));
    private static final String HEX = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @Test
    void aClusterThatIsReachedInTwoWaysMayHaveTwoPins() {
        String other = "f".repeat(64);
        String two = "fingerprint = \"sha256:" + HEX + ", sha256:" + other + "\"\n";
        Endpoint cluster = load("[endpoint.c]\nurl = \"ontap://c\"\ncredential = \"env:PW\"\n" + two)
                .endpoints()
                .getFirst();
        assertThat(cluster.fingerprint()).isEqualTo("sha256:" + HEX + ",sha256:" + other);
        assertThatThrownBy(() -> load("[endpoint.h]\nurl = \"openvz://h\"\n" + two))
                .hasMessageContaining("not a SHA-256 certificate fingerprint");
    }

    @Test
    void readsWhatTheDesignShows() {
        EstateConfig estate =
                load("""
                [endpoint.vc]
                url = "vsphere://192.168.1.10"
                user = "administrator@vsphere.local"
                credential = "env:PW"
                fingerprint = "SHA256:%s"
                guard = true
                [endpoint.hn1]
                url = "openvz://root@hn1.example.com:22"
                """.formatted(HEX.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:")));

        Endpoint vc = estate.endpoints().getFirst();
        assertThat(vc.name()).isEqualTo("vc");
        assertThat(vc.url()).isEqualTo("vsphere://192.168.1.10");
        assertThat(vc.user()).isEqualTo("administrator@vsphere.local");
        assertThat(requireNonNull(vc.credential()).resolve().reveal()).isEqualTo("pw");
        assertThat(vc.fingerprint()).isEqualTo("sha256:" + HEX);
        assertThat(vc.guard()).isTrue();
        Endpoint hn1 = estate.endpoints().getLast();
        assertThat(hn1.user()).isEqualTo("root");
        assertThat(hn1.port()).isEqualTo(22);
        assertThat(hn1.credential()).isNull();
        assertThat(hn1.guard()).isFalse();
    }

    @Test
    void everyMistakeIsReportedAtOnceInTheOrderOfTheFile() throws IOException {
        Path exposed = Files.writeString(folder.resolve("exposed"), "pw");
        Files.setPosixFilePermissions(exposed, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(places("""
                        colour = "red"
                        [endpoint.a]
                        url = "vsphre://vc"
                          credentail = "env:PW"
                        user = 5
                        [endpoint.b]
                        url = "vsphere://vc"
                        [endpoint.c]
                        url = "vsphere://root@vc"
                        user = "root"
                        credential = "file:exposed"
                        fingerprint = "sha256:12"
                        guard = "yes"
                        [endpoint.d]
                        credential = "env:NOWHERE"
                        [endpoint."e f"]
                        url = "openvz://x"
                        [section]
                        """))
                .containsExactly(
                        "1:1 estate.unknown-section",
                        "3:1 estate.unknown-scheme",
                        "4:3 estate.unknown-key",
                        "5:1 estate.wrong-type",
                        "6:1 estate.missing-key",
                        "10:1 estate.two-users",
                        "11:1 credential.file-exposed",
                        "12:1 estate.bad-fingerprint",
                        "13:1 estate.wrong-type",
                        "14:1 estate.missing-key",
                        "15:1 credential.env-not-set",
                        "16:1 estate.bad-name",
                        "18:1 estate.unknown-section");
    }

    @Test
    void nearMissesAreNamed() {
        List<Problem> problems = problems("[endpoint.a]\nurl = \"opnvz://h\"\nfingreprint = \"x\"\n");
        assertThat(problems)
                .extracting(Problem::advice)
                .containsExactly("did you mean 'openvz'?", "did you mean 'fingerprint'?");
    }

    @Test
    void aSectionThatStandsTwiceIsASyntaxErrorAtTheSecond() {
        assertThat(places("[endpoint.a]\nurl = \"openvz://h\"\n[endpoint.a]\nurl = \"openvz://i\"\n"))
                .contains("3:1 estate.syntax");
    }

    @Test
    void afterASyntaxErrorNothingIsCalledMissing() {
        assertThat(places("[endpoint.a]\nurl = \"vsphere://vc\nuser = \"x\"\ncolour = 1\n"))
                .containsExactly("2:20 estate.syntax", "4:1 estate.unknown-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[endpoint.a]\nurl = \"openvz://h\"\ncredential = hunter2",
                "[endpoint.a]\nurl = \"openvz://h\"\ncredential = \"env:PW\" hunter2",
                "[endpoint.a]\nurl = \"openvz://h\"\npassword = \"hunter2\"",
                "[endpoint.a]\nurl = \"openvz://h\"\nfingerprint = \"hunter2\"",
                "[endpoint.a]\nurl = \"openvz://h\"\ncredential = \"hunter2\"",
                "[endpoint.a]\nurl = \"openvz://root:hunter2@h\"",
                "[endpoint.a]\nurl = \"openvz://root:hun/hunter2@h\"",
                "[endpoint.a]\nurl = \"openvz://root:hunter2\"",
                "[endpoint.a]\nurl = \"openvz://h/hunter2\"",
                "[endpoint.a]\nurl = \"root:hunter2@h\"",
                "[endpoint.a]\nurl = \"openvz://root@hunter2@h?x\"",
            })
    void aMisplacedPasswordIsNotShown(String text) {
        ProblemException e = fails(text);
        assertThat(e.getMessage()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "openvz://h, , h, 0",
        "openvz://h/, , h, 0",
        "openvz://under_score.example:65535, , under_score.example, 65535",
        "openvz://[fe80::1]:22, , fe80::1, 22",
        "openvz://a%40b%3Ac%2Fd%C3%A9@h, a@b:c/dé, h, 0",
    })
    void goodUrls(String url, String user, String host, int port) {
        Endpoint endpoint =
                load("[endpoint.a]\nurl = \"" + url + "\"\n").endpoints().getFirst();
        assertThat(endpoint.user()).isEqualTo(user);
        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h",
                "openvz:h",
                "openvz://",
                "openvz://@h",
                "openvz://h:",
                "openvz://h:0",
                "openvz://h:65536",
                "openvz://h:99999999999",
                "openvz://h:2 2",
                "openvz://h/path",
                "openvz://h?q",
                "openvz://h#f",
                "openvz://-oProxyCommand=x",
                "openvz://h h",
                "openvz://a@b@h",
                "openvz://a%4@h",
                "openvz://a%zz@h",
                "openvz://%ff@h",
                "openvz://%00@h",
                "openvz://[::1",
                "openvz://h;id",
                "openvz://$(id)",
                "openvz://h\\nx",
                "openvz://%0a@h",
                "",
            })
    void badUrls(String url) {
        assertThat(problems("[endpoint.a]\nurl = \"" + url + "\"\n"))
                .extracting(Problem::code)
                .containsExactly("estate.bad-url");
    }

    @Test
    void aPasswordInTheUrlHasItsOwnProblem() {
        assertThat(places("[endpoint.a]\nurl = \"openvz://root:x@h\"\n")).containsExactly("2:1 estate.password-in-url");
    }

    @Test
    void theSchemeDecidesWhetherACredentialIsNeeded() {
        assertThat(places("[endpoint.a]\nurl = \"vsphere://h\"\n")).containsExactly("1:1 estate.missing-key");
        assertThat(load("[endpoint.a]\nurl = \"openvz://h\"\n").endpoints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"endpoint = 3", "[endpoint]\na = 3", "[[endpoint.a]]\nurl = \"openvz://h\"", "[[endpoint]]\nx=1"
            })
    void endpointsThatAreNoSections(String text) {
        assertThat(problems(text)).extracting(Problem::code).containsExactly("estate.wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n# nothing\n", "[endpoint]\n"})
    void anEstateWithoutEndpointsIsAMistake(String text) {
        assertThat(problems(text)).extracting(Problem::code).containsExactly("estate.empty");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreUnderstood() {
        assertThat(load("\uFEFF[endpoint.a]\r\nurl = \"openvz://h\"\r\n").endpoints())
                .hasSize(1);
    }

    @Test
    void otherEncodingsAreRefusedWithTheirPlace() throws IOException {
        Path file = folder.resolve("estate.toml");
        Files.write(file, "# ok\n# Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(failure(file).problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("estate.not-utf8");
            assertThat(p.place()).isEqualTo(file + ":2:4");
        });
        Files.write(file, "[endpoint.a]\n".getBytes(StandardCharsets.UTF_16));
        assertThat(failure(file).problems()).extracting(Problem::code).containsExactly("estate.not-utf8");
    }

    @Test
    void aFileThatIsNotThereOrIsAFolder() {
        assertThat(failure(folder.resolve("none")).problems().getFirst().code()).isEqualTo("estate.missing");
        assertThat(failure(folder).problems().getFirst().message()).contains("it is a folder");
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        ProblemException e =
                fails("\"\\u001b[2J\" = 1\n[endpoint.\"\\u001b\"]\nurl = \"openvz://h\"\n\"\\u001b\" = 2\n");
        assertThat(e.problems()).hasSize(3);
        assertThat(e.getMessage()).doesNotContain("\u001b");
    }

    private EstateConfig load(String text) {
        try {
            return load(Files.writeString(folder.resolve("estate.toml"), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private EstateConfig load(Path file) {
        return EstateFile.load(file, SCHEMES, new Credentials(Map.of("PW", "pw"), folder));
    }

    private List<Problem> problems(String text) {
        return fails(text).problems();
    }

    private List<String> places(String text) {
        String prefix = folder.resolve("estate.toml") + ":";
        return problems(text).stream()
                .map(p -> requireNonNull(p.place()).substring(prefix.length()) + " " + p.code())
                .toList();
    }

    private ProblemException fails(String text) {
        try {
            return failure(Files.writeString(folder.resolve("estate.toml"), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ProblemException failure(Path file) {
        ProblemException[] caught = new ProblemException[1];
        assertThatThrownBy(() -> load(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            caught[0] = e;
        });
        return requireNonNull(caught[0]);
    }
}
