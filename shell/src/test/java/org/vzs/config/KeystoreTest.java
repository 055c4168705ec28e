package org.vzs.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;
import org.vzs.testing.Command;

/** Secrets in a keystore: {@code keystore:PATH#NAME}. */
final class KeystoreTest {
    private static final String SECRET = "s3cr3t-\u00e4\u00f6\u00fc \"#";

    @TempDir
    Path folder;

    private Path file;
    private Path password;
    private Keystore keystore;

    @BeforeEach
    void make() {
        file = folder.resolve("secrets.p12");
        password = folder.resolve("secrets.p12.password");
        keystore = new Keystore(file, Map.of());
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private Object parsed(String reference, Map<String, String> environment) {
        Problems problems = new Problems();
        Credential credential = new Credentials(environment, folder).parse(reference, folder, problems);
        return credential != null ? credential : problems.found().getFirst();
    }

    private Problem refused(String reference) {
        return (Problem) parsed(reference, Map.of());
    }

    private static ProblemException fails(Runnable call) {
        return requireNonNull(catchThrowableOfType(ProblemException.class, call::run), "it did not fail");
    }

    @Test
    void whatIsPutInIsFoundByAReferenceFromAnyPlace() {
        assertThat(keystore.set("vc", SECRET)).containsExactly(file, password);
        assertThat(keystore.set("ESX9", "other")).isEmpty();
        assertThat(keystore.aliases()).containsExactly("esx9", "vc");
        for (String reference :
                List.of("keystore:secrets.p12#vc", "keystore:~/secrets.p12#VC", "keystore:" + file + "#vc")) {
            Credential credential = (Credential) parsed(reference, Map.of());
            assertThat(credential.resolve().reveal()).isEqualTo(SECRET);
            assertThat(credential.toString()).isEqualTo(reference);
        }
        keystore.set("vc", "new");
        assertThat(keystore.get("vc").reveal()).isEqualTo("new");
        keystore.remove("ESX9");
        assertThat(keystore.aliases()).containsExactly("vc");
    }

    @Test
    void nothingOfASecretStandsInTheFilesAndNobodyElseMayReadThem() throws IOException {
        keystore.set("vc", "hunter2hunter2");
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        Keystore another = new Keystore(folder.resolve("b.p12"), Map.of());
        another.set("x", "y");
        assertThat(folder.resolve("b.p12.password")).content().isNotEqualTo(Files.readString(password));
    }

    @Test
    void keytoolReadsWhatWeWriteAndWeWhatItWrites() throws IOException {
        keystore.set("vc", SECRET);
        String pass = Files.readString(password).strip();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Command.Ended list = Command.await(Command.start(
                folder, Map.of(), List.of(keytool, "-list", "-keystore", file.toString(), "-storepass", pass)));
        assertThat(list.out()).contains("vc,").contains("SecretKeyEntry");
        Process put = Command.start(
                folder,
                Map.of(),
                List.of(keytool, "-importpass", "-alias", "Theirs", "-keystore", file.toString(), "-storepass", pass));
        try (var in = put.outputWriter()) {
            in.write("from-keytool\nfrom-keytool\n");
        }
        assertThat(Command.await(put).code()).isZero();
        assertThat(keystore.get("theirs").reveal()).isEqualTo("from-keytool");
        assertThat(keystore.get("vc").reveal()).isEqualTo(SECRET);
    }

    @Test
    void thePasswordMayComeFromElsewhere() throws IOException {
        Path elsewhere = PrivateFiles.create(folder.resolve("elsewhere"));
        Files.writeString(elsewhere, "open sesame\n");
        Map<String, String> byFile = Map.of("VZS_KEYSTORE_PASSWORD_FILE", elsewhere.toString());
        Map<String, String> byVariable = Map.of("VZS_KEYSTORE_PASSWORD", "open sesame");
        assertThat(new Keystore(file, byFile).set("vc", SECRET)).containsExactly(file);
        assertThat(password).doesNotExist();
        assertThat(((Credential) parsed("keystore:secrets.p12#vc", byVariable))
                        .resolve()
                        .reveal())
                .isEqualTo(SECRET);
        Problem none = refused("keystore:secrets.p12#vc");
        assertThat(none.message()).contains("secrets.p12.password").contains("does not exist");
        assertThat(none.advice()).contains("VZS_KEYSTORE_PASSWORD_FILE");
        Problem wrong = (Problem) parsed("keystore:secrets.p12#vc", Map.of("VZS_KEYSTORE_PASSWORD", "hunter2"));
        assertThat(wrong.code()).isEqualTo("credential.keystore-password");
        assertThat(wrong.toString()).contains("is wrong").doesNotContain("hunter2");
        assertThat(fails(() -> new Keystore(file, Map.of("VZS_KEYSTORE_PASSWORD", "\u00e4")).aliases())
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("credential.keystore-password");
    }

    @Test
    void whatOthersCanReachIsRefused() throws IOException {
        keystore.set("vc", SECRET);
        mode(file, "rw-r-----");
        assertThat(refused("keystore:secrets.p12#vc").code()).isEqualTo("credential.file-exposed");
        mode(file, "rw-------");
        Credential credential = (Credential) parsed("keystore:secrets.p12#vc", Map.of());
        mode(password, "rw----r--");
        assertThat(refused("keystore:secrets.p12#vc").advice()).startsWith("chmod 600");
        assertThat(fails(credential::resolve).problems().getFirst().code()).isEqualTo("credential.file-exposed");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        assertThat(refused("keystore:secrets.p12#vc").advice()).contains("vzs credential set " + file);
        keystore.set("vcenter", SECRET);
        assertThat(refused("keystore:secrets.p12#vcentre").advice()).isEqualTo("did you mean 'vcenter'?");
        assertThat(refused("keystore:secrets.p12#x").advice()).isEqualTo("it has vcenter");
        assertThat(fails(() -> keystore.remove("x")).problems().getFirst().code())
                .isEqualTo("credential.keystore-alias");
        Files.writeString(file, "no keystore");
        assertThat(refused("keystore:secrets.p12#vcenter").code()).isEqualTo("credential.keystore-unreadable");
        for (String bad : List.of(
                "keystore:", "keystore:#vc", "keystore:x", "keystore:x#", "keystore:hunter2", "keystore:a\0#b")) {
            assertThat(refused(bad).code()).isEqualTo("credential.bad-path");
            assertThat(refused(bad).toString()).doesNotContain("hunter2");
        }
        assertThat(fails(() -> keystore.set("a b", "x")).problems().getFirst().code())
                .isEqualTo("credential.bad-name");
        assertThat(fails(() -> new Keystore(folder.resolve("n.p12"), Map.of()).set("a", ""))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("credential.empty");
        assertThat(folder.resolve("n.p12.password")).doesNotExist();
    }

    @Test
    void aWrongNameHasItsPlaceInTheEstateFile() throws IOException {
        keystore.set("vc", SECRET);
        Path estate = Files.writeString(folder.resolve("estate.toml"), """
                [endpoint.a]
                url = "vsphere://a"
                user = "u"
                credential = "keystore:secrets.p12#vc"
                [endpoint.b]
                url = "vsphere://b"
                user = "u"
                credential = "keystore:secrets.p12#vx"
                """);
        ProblemException e = fails(() -> EstateFile.load(
                estate, new Schemes(Set.of("vsphere"), Set.of("vsphere")), new Credentials(Map.of(), folder)));
        assertThat(e.problems()).singleElement().satisfies(p -> {
            assertThat(p.place()).isEqualTo(estate + ":8:1");
            assertThat(p.message()).contains("has no secret 'vx'");
            assertThat(p.advice()).isEqualTo("did you mean 'vc'?");
        });
    }

    @Test
    void aWriterThatCannotFinishLeavesTheOldOne() throws IOException {
        keystore.set("vc", SECRET);
        // A folder where the part is to be written stands for a disk that is full or read-only.
        Files.createDirectories(folder.resolve("secrets.p12.part/x"));
        assertThat(fails(() -> keystore.set("vc", "new")).problems().getFirst().code())
                .isEqualTo("credential.keystore-unwritable");
        assertThat(keystore.get("vc").reveal()).isEqualTo(SECRET);

        Files.createDirectories(folder.resolve("new.p12.part/x"));
        Keystore another = new Keystore(folder.resolve("new.p12"), Map.of());
        assertThat(fails(() -> another.set("vc", "new")).problems().getFirst().code())
                .isEqualTo("credential.keystore-unwritable");
        assertThat(folder.resolve("new.p12.password")).as("nothing half done").doesNotExist();
    }
}
