package org.vzs.config;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Quoted;

/**
 * Secrets in a PKCS#12 file of the JDK's kind, encrypted with one password; {@code keytool} can list it, and what {@code
 * keytool -importpass} has put in can be read. Each call reads the file anew. Names are lower case, as PKCS#12 has it.
 */
public final class Keystore {
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9_][a-z0-9_.@-]*");
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Path file;
    private final KeystorePassword password;

    /**
     * @param file the keystore; it need not exist
     * @param environment may say where its password is
     */
    public Keystore(Path file, Map<String, String> environment) {
        this.file = file;
        this.password = KeystorePassword.of(file, environment);
    }

    /** What is wrong with the file, its password or its content, or that it has no such name; null if nothing. */
    @Nullable
    Problem check(String alias) {
        Problem problem = problemOfTheFile();
        if (problem == null) {
            problem = password.check();
        }
        if (problem != null) {
            return problem;
        }
        try {
            return absent(alias, aliases(load()));
        } catch (ProblemException e) {
            return e.problems().getFirst();
        }
    }

    /**
     * The names of the secrets, sorted.
     *
     * @throws ProblemException with exit code USAGE if the keystore cannot be read
     */
    public List<String> aliases() {
        return aliases(read());
    }

    private List<String> aliases(KeyStore store) {
        try {
            return Collections.list(store.aliases()).stream().sorted().toList();
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /**
     * A secret.
     *
     * @throws ProblemException with exit code USAGE if there is none of that name
     */
    Secret get(String alias) {
        KeyStore store = holding(alias);
        char[] pass = password.get();
        try {
            Key key = store.getKey(alias, pass);
            if (key == null || key.getEncoded() == null) {
                throw CheckedCredential.failure(Problem.of(
                        "credential.keystore-entry", shown() + " has no password under " + Quoted.of(alias)));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key.getEncoded()))
                    .toString();
            return CheckedCredential.secret(text, shown() + " under " + Quoted.of(alias));
        } catch (CharacterCodingException e) {
            throw CheckedCredential.failure(Problem.of(
                    "credential.not-utf8",
                    "what " + shown() + " has under " + Quoted.of(alias) + " is not UTF-8 text"));
        } catch (UnrecoverableKeyException e) {
            throw CheckedCredential.failure(Problem.of(
                    "credential.keystore-entry",
                    Quoted.of(alias) + " in " + shown() + " is encrypted with another password than the keystore"));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(pass, '\0');
        }
    }

    /** The keystore, which has this name. */
    private KeyStore holding(String alias) {
        KeyStore store = read();
        Problem absent = absent(alias, aliases(store));
        if (absent != null) {
            throw CheckedCredential.failure(absent);
        }
        return store;
    }

    /** That there is no secret of this name, with near misses; null if there is. */
    private @Nullable Problem absent(String alias, List<String> aliases) {
        if (aliases.contains(alias.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String near = NearMiss.advice(alias, aliases);
        return Problem.of("credential.keystore-alias", shown() + " has no secret " + Quoted.of(alias))
                .advise(
                        near != null
                                ? near
                                : aliases.isEmpty()
                                        ? "it is empty: vzs credential set " + file + "#" + alias
                                        : "it has " + String.join(", ", aliases));
    }

    /**
     * Puts a secret in, in place of one that may be there; a keystore that is not there is made, and a password for it
     * where there is none.
     *
     * @return the files that were made
     * @throws ProblemException with exit code USAGE if it cannot be written; then nothing has changed
     */
    public List<Path> set(String alias, String secret) {
        String name = alias.toLowerCase(Locale.ROOT);
        if (!ALIAS.matcher(name).matches()) {
            throw CheckedCredential.failure(
                    Problem.of("credential.bad-name", "the name " + Quoted.of(alias) + " is not usable")
                            .advise("use letters, digits, _ . @ and -"));
        }
        CheckedCredential.secret(secret, "the input");
        List<Path> made = new ArrayList<>();
        try {
            boolean isNew = !Files.exists(file);
            if (isNew) {
                PrivateFiles.folder(requireNonNull(file.toAbsolutePath().getParent()));
                makePassword(made);
            }
            KeyStore store = isNew ? empty() : read();
            char[] pass = password.get();
            // The algorithm is a label; AES is one that every reader knows, and its length is not looked at.
            store.setEntry(
                    name,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES")),
                    new KeyStore.PasswordProtection(pass));
            write(store, pass);
            if (isNew) {
                made.addFirst(file);
            }
            return made;
        } catch (IOException | GeneralSecurityException e) {
            undo(made);
            throw unwritable(e);
        }
    }

    /** A password without its keystore, or half of one, would be in the way of the next try. */
    private static void undo(List<Path> made) {
        for (Path file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The folder is gone or read-only, which is said.
            }
        }
    }

    /**
     * Takes a secret out.
     *
     * @throws ProblemException with exit code USAGE if there is none of that name, or the file cannot be written
     */
    public void remove(String alias) {
        KeyStore store = holding(alias);
        try {
            store.deleteEntry(alias);
            write(store, password.get());
        } catch (IOException | GeneralSecurityException e) {
            throw unwritable(e);
        }
    }

    private void makePassword(List<Path> made) throws IOException {
        Path beside = password.toBeMade();
        if (beside != null && !Files.exists(beside)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            PrivateFiles.create(beside);
            made.add(beside);
            Files.writeString(beside, Base64.getEncoder().withoutPadding().encodeToString(random) + "\n");
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** A reader sees the old file or the new one, never half of it. */
    private void write(KeyStore store, char[] pass) throws IOException, GeneralSecurityException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFiles.create(part);
        try {
            if (Files.exists(target)) {
                Files.setOwner(part, Files.getOwner(target));
            }
            try (OutputStream out = Files.newOutputStream(part)) {
                store.store(out, pass);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private KeyStore read() {
        Problem problem = problemOfTheFile();
        if (problem != null) {
            throw CheckedCredential.failure(problem);
        }
        problem = password.check();
        if (problem != null) {
            throw CheckedCredential.failure(problem);
        }
        return load();
    }

    private KeyStore load() {
        char[] pass = password.get();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, pass);
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? CheckedCredential.failure(
                            Problem.of("credential.keystore-password", "the password of " + shown() + " is wrong"))
                    : CheckedCredential.failure(Problem.of(
                            "credential.keystore-unreadable", shown() + " is not a PKCS#12 keystore, or is damaged"));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        } finally {
            Arrays.fill(pass, '\0');
        }
    }

    private @Nullable Problem problemOfTheFile() {
        if (!Files.exists(file)) {
            return Problem.of("credential.file-missing", shown() + " does not exist")
                    .advise("make it: vzs credential set " + file + "#NAME");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Problem.of("credential.file-unreadable", shown() + " is not a file that this user can read");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Problem.of("credential.too-long", shown() + " is too large for a keystore");
            }
            return PrivateFiles.exposed(file)
                    ? Problem.of("credential.file-exposed", "others than its owner can reach " + shown())
                            .advise("chmod 600 " + Quoted.of(file.toString()))
                    : null;
        } catch (IOException e) {
            return Problem.of(
                    "credential.file-unreadable",
                    shown() + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private String shown() {
        return "the keystore " + Quoted.of(file.toString());
    }

    private ProblemException unreadable(Exception e) {
        return CheckedCredential.failure(Problem.of(
                "credential.keystore-unreadable",
                shown() + " cannot be read: " + e.getClass().getSimpleName()));
    }

    private ProblemException unwritable(Exception e) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of("credential.keystore-unwritable", shown() + " cannot be written: " + e));
    }
}
