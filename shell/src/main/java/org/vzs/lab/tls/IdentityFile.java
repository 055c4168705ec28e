package org.vzs.lab.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Key and certificate in one file that only its owner may read: the key's length in four bytes, the key, the certificate,
 * and the SHA-256 of all that, by which a broken file is known without parsing it.
 */
final class IdentityFile {
    private static final int HASH = 32;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(byte[] key, byte[] certificate) {}

    private final Path path;

    IdentityFile(Path path) {
        this.path = path;
    }

    /** Null if there is none, or a broken one. */
    @Nullable
    Content read() throws IOException, GeneralSecurityException {
        byte[] all;
        try {
            all = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return null;
        }
        int body = all.length - HASH;
        if (body < Integer.BYTES
                || !Arrays.equals(hash(Arrays.copyOf(all, body)), Arrays.copyOfRange(all, body, all.length))) {
            return null;
        }
        int certificate = Integer.BYTES + ByteBuffer.wrap(all).getInt();
        return new Content(
                Arrays.copyOfRange(all, Integer.BYTES, certificate), Arrays.copyOfRange(all, certificate, body));
    }

    void write(Content content) throws IOException, GeneralSecurityException {
        byte[] body = ByteBuffer.allocate(Integer.BYTES + content.key().length + content.certificate().length)
                .putInt(content.key().length)
                .put(content.key())
                .put(content.certificate())
                .array();
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                next,
                ByteBuffer.allocate(body.length + HASH)
                        .put(body)
                        .put(hash(body))
                        .array());
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] hash(byte[] text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text);
    }
}
