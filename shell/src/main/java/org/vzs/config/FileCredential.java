package org.vzs.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.problem.Quoted;

/** {@code file:PATH}: the content of a file that only its owner may read, without its last line end. */
final class FileCredential implements CheckedCredential {
    /** More than any password or token; a wrong path to something huge must not fill the memory. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;

    FileCredential(Path file) {
        this.file = file;
    }

    @Override
    public @Nullable Problem check() {
        String shown = Quoted.of(file.toString());
        if (!Files.exists(file)) {
            return Problem.of("credential.file-missing", "the secret file " + shown + " does not exist");
        }
        if (!Files.isRegularFile(file)) {
            return Problem.of("credential.file-unreadable", "the secret file " + shown + " is not a regular file");
        }
        if (!Files.isReadable(file)) {
            return Problem.of(
                    "credential.file-unreadable", "the secret file " + shown + " cannot be read by this user");
        }
        try {
            return PrivateFiles.exposed(file)
                    ? Problem.of("credential.file-exposed", "others than its owner can reach the secret file " + shown)
                            .advise("chmod 600 " + Quoted.of(file.toString()))
                    : null;
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    @Override
    public Secret resolve() {
        Problem problem = check();
        if (problem != null) {
            throw CheckedCredential.failure(problem);
        }
        String source = "the secret file " + Quoted.of(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CheckedCredential.failure(
                        Problem.of("credential.too-long", source + " is longer than " + MOST_BYTES + " bytes"));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return CheckedCredential.secret(CheckedCredential.withoutLineEnd(text), source);
        } catch (CharacterCodingException e) {
            throw CheckedCredential.failure(Problem.of("credential.not-utf8", source + " is not UTF-8 text"));
        } catch (IOException e) {
            throw CheckedCredential.failure(unreadable(e));
        }
    }

    private Problem unreadable(IOException e) {
        return Problem.of(
                "credential.file-unreadable",
                "the secret file " + Quoted.of(file.toString()) + " cannot be read: "
                        + e.getClass().getSimpleName());
    }

    /** The source, never the content. */
    @Override
    public String toString() {
        return "file:" + file;
    }
}
