package org.vzs.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

class CredentialsTest {
    private static final String SECRET = "s3cr3t-äöü";

    @TempDir
    Path folder;

    @Test
    void envIsTakenAsItIs() {
        assertThat(resolve("env:PW", Map.of("PW", " x\n"))).isEqualTo(" x\n");
    }

    @Test
    void envThatIsNotThereIsKnownAtLoad() {
        assertThat(refused("env:PW", Map.of()).code()).isEqualTo("credential.env-not-set");
        assertThat(refused("env:PW", Map.of("PW", "")).message()).contains("PW is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2", "hunter2:x", ":hunter2", "env:hunter2!", "env:", "", "ENV:hunter2", "evn:hunter2"})
    void aWrongReferenceIsNotRepeated(String reference) {
        assertThat(refused(reference, Map.of()).toString()).doesNotContain("hunter2");
    }

    @Test
    void aSlipInTheKindIsSeen() {
        assertThat(refused("evn:PW", Map.of()).advice()).isEqualTo("did you mean 'env:'?");
    }

    @Test
    void aFileLosesOneLineEnd() throws IOException {
        assertThat(resolve("file:" + secretFile(SECRET + "\n"), Map.of())).isEqualTo(SECRET);
        assertThat(resolve("file:" + secretFile(SECRET + "\r\n"), Map.of())).isEqualTo(SECRET);
        assertThat(resolve("file:" + secretFile(SECRET + " \n\n"), Map.of())).isEqualTo(SECRET + " \n");
        assertThat(resolve("file:" + secretFile(SECRET), Map.of())).isEqualTo(SECRET);
    }

    @Test
    void aFileIsFoundFromTheEstateFileAndFromHome() throws IOException {
        Path file = secretFile(SECRET);
        assertThat(resolve("file:" + file.getFileName(), Map.of())).isEqualTo(SECRET);
        assertThat(resolve("file:~/" + file.getFileName(), Map.of())).isEqualTo(SECRET);
        assertThat(refused("file:~root/x", Map.of()).code()).isEqualTo("credential.file-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-r-----", "rw-----w-", "rw---x---"})
    void aFileThatOthersReachIsRefused(String mode) throws IOException {
        Path file = secretFile(SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        Problem problem = refused("file:" + file, Map.of());

        assertThat(problem.code()).isEqualTo("credential.file-exposed");
        assertThat(problem.advice()).startsWith("chmod 600");
    }

    @Test
    void aFileThatIsOpenedToOthersAfterTheLoadIsRefusedAtTheLogin() throws IOException {
        Path file = secretFile(SECRET);
        Credential credential = accepted("file:" + file, Map.of());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        fails(credential::resolve, "credential.file-exposed");
    }

    @Test
    void theTargetOfALinkIsWhatCounts() throws IOException {
        Path file = secretFile(SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(refused("file:" + link, Map.of()).code()).isEqualTo("credential.file-exposed");
    }

    @Test
    void whatIsNoSecretFileIsRefused() throws IOException {
        assertThat(refused("file:nowhere", Map.of()).code()).isEqualTo("credential.file-missing");
        assertThat(refused("file:" + folder, Map.of()).code()).isEqualTo("credential.file-unreadable");
        assertThat(refused("file:/dev/zero", Map.of()).code()).isEqualTo("credential.file-unreadable");
        assertThat(refused("file:", Map.of()).code()).isEqualTo("credential.bad-path");
        assertThat(refused("file:a\0b", Map.of()).code()).isEqualTo("credential.bad-path");
        fails(accepted("file:" + secretFile("\n"), Map.of())::resolve, "credential.empty");
        fails(accepted("file:" + secretFile("x".repeat(70_000)), Map.of())::resolve, "credential.too-long");
        Path binary = secretFile("");
        Files.write(binary, new byte[] {(byte) 0xff, 'x'});
        fails(accepted("file:" + binary, Map.of())::resolve, "credential.not-utf8");
    }

    @Test
    void withoutAHomeATildeIsAProblem() {
        Problems problems = new Problems();
        assertThat(new Credentials(Map.of(), null).parse("file:~/x", folder, problems))
                .isNull();
        assertThat(problems.found().getFirst().code()).isEqualTo("credential.bad-path");
    }

    @Test
    void aCommandIsRunAtTheLoginOnly() {
        Path trace = folder.resolve("trace");
        Credential credential =
                accepted("command:sh -c 'touch " + trace + "; echo " + SECRET + "; echo noise >&2'", Map.of());
        assertThat(trace).doesNotExist();

        assertThat(credential.resolve().reveal()).isEqualTo(SECRET);
        assertThat(trace).exists();
    }

    @Test
    void aCommandGetsNoInputAndNoShell() {
        assertThat(resolve("command:sh -c 'cat; echo end'", Map.of())).isEqualTo("end");
        assertThat(resolve("command:echo $HOME;id `id` *", Map.of())).isEqualTo("$HOME;id `id` *");
    }

    @Test
    void aCommandThatPrintsMuchDoesNotBlock() {
        fails(accepted("command:head -c 300000 /dev/zero", Map.of())::resolve, "credential.too-long");
        assertThat(resolve("command:sh -c 'head -c 300000 /dev/zero >&2; echo x'", Map.of()))
                .isEqualTo("x");
    }

    @Test
    void aCommandThatFailsSaysWhyAndKeepsItsOutput() {
        ProblemException e = fails(
                accepted("command:sh -c 'echo hunter2; printf \"\\033[2Jlocked\\nmore\" >&2; exit 3' hunter2", Map.of())
                        ::resolve,
                "credential.command-failed");

        assertThat(e).hasMessageContaining("exit status 3").hasMessageContaining("\\u001b[2Jlocked");
        assertThat(e.getMessage())
                .doesNotContain("hunter2")
                .doesNotContain("more")
                .doesNotContain("\u001b");
    }

    @Test
    void aCommandThatIsNotThereSaysSoWithoutItsArguments() {
        ProblemException e =
                fails(accepted("command:/nowhere/pass hunter2", Map.of())::resolve, "credential.command-not-started");
        assertThat(e.getMessage()).doesNotContain("hunter2").contains("/nowhere/pass");
    }

    @Test
    void aCommandThatGivesNothingIsRefused() {
        fails(accepted("command:true", Map.of())::resolve, "credential.empty");
        fails(accepted("command:printf '\\377'", Map.of())::resolve, "credential.not-utf8");
        assertThat(refused("command:", Map.of()).code()).isEqualTo("credential.bad-command");
        assertThat(refused("command:'' x", Map.of()).code()).isEqualTo("credential.bad-command");
        assertThat(refused("command:a 'b", Map.of()).code()).isEqualTo("credential.bad-command");
        assertThat(refused("command:a\0b", Map.of()).code()).isEqualTo("credential.bad-command");
    }

    @Test
    void aCommandThatHangsIsKilledWithItsChildren() throws IOException {
        Path pids = folder.resolve("pids");
        Credentials hasty = new Credentials(Map.of(), folder, Duration.ofMillis(700));
        Credential credential = requireNonNull(
                hasty.parse("command:sh -c 'sleep 600 & echo $! $$ > " + pids + "; wait'", folder, new Problems()));

        fails(credential::resolve, "credential.command-timeout");

        for (String pid : Files.readString(pids).strip().split(" ", -1)) {
            Awaitility.await().until(() -> ended(Long.parseLong(pid)));
        }
    }

    @Test
    void aCommandWhoseChildKeepsTheOutputOpenDoesNotHangTheLogin() {
        Credentials hasty = new Credentials(Map.of(), folder, Duration.ofMillis(700));
        Credential credential = requireNonNull(hasty.parse("command:sh -c 'sleep 5 & echo x'", folder, new Problems()));

        // Whether the JVM waits for the end of the output, or takes what there is when the command ends, is a race of
        // its own.
        try {
            assertThat(credential.resolve().reveal()).isEqualTo("x");
        } catch (ProblemException e) {
            assertThat(e.problems().getFirst().code()).isEqualTo("credential.command-timeout");
        }
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        Credential credential = accepted("command:sleep 600", Map.of());
        Thread.currentThread().interrupt();

        assertThatThrownBy(credential::resolve)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noCredentialPrintsItsSecret() throws IOException {
        assertThat(accepted("env:PW", Map.of("PW", SECRET)).toString()).isEqualTo("env:PW");
        assertThat(accepted("file:" + secretFile(SECRET), Map.of()).toString()).doesNotContain(SECRET);
        assertThat(accepted("command:echo hunter2", Map.of()).toString()).isEqualTo("command:echo");
        assertThat(accepted("env:PW", Map.of("PW", SECRET)).resolve().toString())
                .isEqualTo("****");
    }

    /** A killed process that nobody reaps stays visible as a zombie; its command line is empty then. */
    private static boolean ended(long pid) {
        return ProcessHandle.of(pid)
                .map(p -> p.info().command().isEmpty() || !p.isAlive())
                .orElse(true);
    }

    private Path secretFile(String content) throws IOException {
        Path file = PrivateFiles.create(folder.resolve("secret" + System.nanoTime()));
        return Files.writeString(file, content);
    }

    private String resolve(String reference, Map<String, String> environment) {
        return accepted(reference, environment).resolve().reveal();
    }

    private Credential accepted(String reference, Map<String, String> environment) {
        Problems problems = new Problems();
        Credential credential = new Credentials(environment, folder).parse(reference, folder, problems);
        assertThat(problems.found()).isEmpty();
        return requireNonNull(credential);
    }

    private Problem refused(String reference, Map<String, String> environment) {
        Problems problems = new Problems();
        assertThat(new Credentials(environment, folder).parse(reference, folder, problems))
                .isNull();
        assertThat(problems.found()).hasSize(1);
        return problems.found().getFirst();
    }

    private static ProblemException fails(ThrowingCallable call, String code) {
        ProblemException[] caught = new ProblemException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.problems().getFirst().code()).isEqualTo(code);
            caught[0] = e;
        });
        return requireNonNull(caught[0]);
    }
}
