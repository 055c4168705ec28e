package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.config.Redactor;
import org.vzs.config.Secret;
import org.vzs.repl.history.HistoryEntry;
import org.vzs.repl.history.HistoryStore;
import org.vzs.repl.history.ReaderHistory;
import org.vzs.repl.history.SecretLines;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class HistoryTest {
    @TempDir
    Path folder;

    private HistoryStore store(String session) {
        return new HistoryStore(folder.resolve("state/history.jsonl"), session, Clock.systemUTC());
    }

    @Test
    void parallelSessionsShareTheirLinesButOnesOwnComeFirst() {
        HistoryStore one = store("one");
        HistoryStore two = store("two");
        one.end(one.begin("first of one", "lab"), "ok");
        two.end(two.begin("first of two", "vc"), "error");
        one.end(one.begin("second of one", "lab"), "ok");
        two.begin("second\nof two", "vc");

        assertThat(one.all())
                .extracting(HistoryEntry::line)
                .containsExactly("first of two", "second\nof two", "first of one", "second of one");
        assertThat(two.all())
                .extracting(HistoryEntry::line)
                .containsExactly("first of one", "second of one", "first of two", "second\nof two");
        assertThat(one.all()).extracting(HistoryEntry::outcome).containsExactly("error", "", "ok", "ok");
        assertThat(one.all()).extracting(HistoryEntry::where).containsExactly("vc", "vc", "lab", "lab");

        ReaderHistory history = new ReaderHistory(one);
        assertThat(history.previous()).isTrue();
        assertThat(history.current()).isEqualTo("second of one");
        history.previous();
        history.previous();
        assertThat(history.current()).isEqualTo("second\nof two");
        assertThat(history.size()).isEqualTo(4);
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        HistoryStore one = store("one");
        one.begin("1", "lab");
        Path file = folder.resolve("state/history.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLineThatACrashCutShortCostsNoOther() throws IOException {
        HistoryStore one = store("one");
        one.begin("kept", "lab");
        Files.writeString(
                folder.resolve("state/history.jsonl"), "{\"session\":\"tw\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(store("two").all()).extracting(HistoryEntry::line).containsExactly("kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const password = 'abc'",
                "login({password: \"abc\"})",
                "const apiKey='x'",
                "setPassword('abc')",
                "http('https://me:abc@host/')",
                "print('hunter2-hunter2')",
                "x.passwd = `abc`",
                ":load it.vzs password=abc",
                ":load it.vzs --password abc",
                ":load it.vzs rootpw=abc",
                "runbook('a').run({rootpw: 'abc'})",
                "const pwd = 'abc'",
                "x['password'] = 'abc'",
                "x.set('password', 'abc')",
                "ssh('hn1').run(['vzctl', 'set', '101', '--userpasswd', 'root:abc'])",
                "ssh('hn1').run(['curl', '-u', 'me:abc', 'x'])",
                "ssh('hn1').run(['sshpass', '-p', 'abc', 'ssh', 'x'])",
                "http('x', {headers: {Authorization: 'Basic abc'}})",
                "'Bearer abcdefgh'",
                "http('x', {headers: {auth: 'Basic bWU6YWJj'}})",
                "ssh('hn1').run(['mysql', '-u', 'root', '-pabc'])",
                "ssh('hn1').run(['chpasswd'], {input: 'root:abc'})",
                "f('AKIAIOSFODNN7EXAMPLE')",
                "f('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x')",
                ":connect vsphere://me:abc@host",
                ":connect vsphere://administrator%40vsphere.local:a/b:c@host:443",
                "`-----BEGIN OPENSSH PRIVATE KEY-----`"
            })
    void knowsALineThatCarriesASecret(String line) {
        Redactor redactor = new Redactor();
        redactor.add(new Secret("hunter2-hunter2"));
        assertThat(new SecretLines(redactor).carries(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vms('pass*')",
                "vms('basic-*').snapshot('Basic set-up')",
                "vm('token01').start()",
                "vms(['token01', 'web01'])",
                "// the secret of speed",
                "vm('a').name == 'password'",
                "print(args.password)",
                "http('https://host:8006/a@b')",
                "http('https://host/a:b@c')",
                ":connect vsphere://me@host:443",
                "runbook('a').run({password: 'env:ROOT_PASSWORD'})",
                ":load it.vzs password=file:/root/.pw"
            })
    void doesNotTakeEveryLineForOne(String line) {
        assertThat(new SecretLines(new Redactor()).carries(line)).isFalse();
    }

    @Test
    void aSecretIsNeverKept() throws IOException {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            assertThat(prompt.enter("'it is hunter2' + '-hunter2'")).contains("it is ****");
            prompt.enter("var x = 'hunter2-hunter2'");
            prompt.enter("var password = 'other-secret'");
            prompt.enter(" 'a line that begins with a space'");
            prompt.enter("1 + 1");
            String kept = Files.readString(folder.resolve("state/history.jsonl"));
            assertThat(kept).contains("1 + 1").doesNotContain("hunter2-hunter2").doesNotContain("other-secret");
            assertThat(kept).doesNotContain("begins with a space");
            assertThat(prompt.enter(":history 1 + 1")).containsPattern("ok +1 \\+ 1 +lab");
        }
    }

    @Test
    void aPasswordThatIsOnlyKnownLaterIsTakenOutAgain() throws IOException {
        Path file = folder.resolve("state/history.jsonl");
        try (ReplLab lab = new ReplLab(folder)) {
            try (LabPrompt prompt = new LabPrompt(lab.settings())) {
                prompt.enter("'swordfish-7'");
                prompt.enter("'and this stays'");
                assertThat(Files.readString(file)).contains("swordfish-7");
                lab.redactor.add(new Secret("swordfish-7"));
                prompt.enter("'again swordfish-7'");
            }
        }
        assertThat(Files.readString(file)).contains("and this stays").doesNotContain("swordfish");
    }

    @Test
    void arrowUpBringsTheLastLineBack() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter("20 + 3");
            assertThat(prompt.enter("\033OA")).contains("23");
        }
    }

    @Test
    void theRestOfAnOlderLineIsSuggestedAndTaken() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter("123450 + 6");
            prompt.type("12345").await("0 + 6");
            assertThat(prompt.enter("\033[C")).contains("123456");
        }
    }

    @Test
    void whatASecretParameterIsGivenIsNeverKept() throws IOException {
        String head = """
                /**
                 * Uses a secret.
                 *
                 * @param {secret} door  opens it
                 * @param {string} [who=me]  whom
                 */
                """;
        Files.writeString(folder.resolve("it.vzs"), head + "1;\n");
        Files.createDirectories(folder.resolve("books/my"));
        Files.writeString(folder.resolve("books/my/door.vzs"), head + "1;\n");
        try (ReplLab lab = new ReplLab(folder)) {
            lab.environment.put("VZS_RUNBOOKS", folder.resolve("books").toString());
            try (LabPrompt prompt = new LabPrompt(lab.settings())) {
                prompt.enter(":load it.vzs door=sesame1 who=you");
                prompt.enter("runbook('my/door').run({door: 'sesame2', who: 'you'})");
                prompt.enter("runbook('my/nothing').run({door: 'kept1'})");
                prompt.enter("const door = 'kept2'");
                prompt.enter("runbook('my/door').run({door: 'env:DOOR'})");
            }
        }
        assertThat(Files.readString(folder.resolve("state/history.jsonl")))
                .doesNotContain("sesame")
                .contains("kept1")
                .contains("kept2")
                .contains("env:DOOR");
    }
}
