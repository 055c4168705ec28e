package org.vzs.transport.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.vzs.problem.Problem;

/** The known_hosts files as they are now; JSch understands their lines, also the hashed and the revoked ones. */
final class KnownHostsFiles {
    private final List<Path> files;
    private final List<HostKeyRepository> loaded;

    private KnownHostsFiles(List<Path> files, List<HostKeyRepository> loaded) {
        this.files = files;
        this.loaded = loaded;
    }

    /**
     * Reads them; one that does not exist is empty.
     *
     * @throws SshException of kind FILE if one cannot be read or understood
     */
    static KnownHostsFiles load(List<Path> files) {
        List<HostKeyRepository> loaded = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                JSch jsch = new JSch();
                jsch.setKnownHosts(in);
                loaded.add(jsch.getHostKeyRepository());
            } catch (NoSuchFileException ignored) {
                // Nobody is known yet.
            } catch (IOException | JSchException e) {
                throw new SshException(
                        SshException.Kind.FILE,
                        false,
                        new Problem("ssh.known-hosts", "cannot be read: " + e.getMessage(), file.toString(), null));
            }
        }
        return new KnownHostsFiles(files, loaded);
    }

    /** OK, NOT_INCLUDED or CHANGED of {@link HostKeyRepository}. */
    int check(String host, byte[] key) {
        int result = HostKeyRepository.NOT_INCLUDED;
        for (HostKeyRepository file : loaded) {
            int one = file.check(host, key);
            if (one == HostKeyRepository.OK) {
                return one;
            }
            if (one == HostKeyRepository.CHANGED) {
                result = one;
            }
        }
        return result;
    }

    /** Every line, certificate authorities too. */
    List<HostKey> all() {
        List<HostKey> keys = new ArrayList<>();
        for (HostKeyRepository file : loaded) {
            HostKey[] found = file.getHostKey();
            if (found != null) {
                keys.addAll(Arrays.asList(found));
            }
        }
        return keys;
    }

    /** What is filed under {@code host}; a null {@code type} stands for every type. */
    List<HostKey> keys(String host, String type) {
        List<HostKey> keys = new ArrayList<>();
        for (HostKeyRepository file : loaded) {
            HostKey[] found = type.isEmpty() ? allTypes(file, host) : file.getHostKey(host, type);
            if (found != null) {
                keys.addAll(Arrays.asList(found));
            }
        }
        return keys;
    }

    // JSch takes a null type for "any", which its annotations-free signature does not tell.
    @SuppressWarnings("NullAway")
    private static HostKey[] allTypes(HostKeyRepository file, String host) {
        return file.getHostKey(host, null);
    }

    /**
     * Adds a key to the first file, which is created with its folder, readable to the user alone.
     *
     * @throws SshException of kind FILE if it cannot be written
     */
    void add(String host, String type, byte[] key) {
        Path file = files.getFirst();
        String line = host + " " + type + " " + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.notExists(file)) {
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
            } else {
                String before = Files.readString(file, StandardCharsets.ISO_8859_1);
                line = before.isEmpty() || before.endsWith("\n") ? line : "\n" + line;
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new SshException(
                    SshException.Kind.FILE,
                    false,
                    new Problem("ssh.known-hosts", "cannot be written: " + e, file.toString(), null));
        }
    }
}
