package org.vzs.driver.recorded;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Redactor;
import org.vzs.transport.ssh.ShellQuoting;

/** A command with its input as a transcript shows it. */
final class CommandText {
    private static final int SHOWN = 4000;

    private CommandText() {}

    /** Secrets are taken out of each word before it is quoted: in a replay the word is the mark itself. */
    static String of(List<String> argv, byte @Nullable [] stdin, Redactor redactor) {
        String line =
                ShellQuoting.commandLine(argv.stream().map(redactor::redact).toList());
        return stdin == null ? line : line + " <<< " + input(stdin, redactor);
    }

    private static String input(byte[] stdin, Redactor redactor) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stdin))
                    .toString();
            if (text.length() <= SHOWN) {
                return ShellQuoting.quote(redactor.redact(text));
            }
        } catch (CharacterCodingException e) {
            // Not a text: its digest stands for it.
            return digest(stdin);
        }
        return digest(stdin);
    }

    private static String digest(byte[] stdin) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stdin);
            return "sha256:" + HexFormat.of().formatHex(digest) + " (" + stdin.length + " bytes)";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
