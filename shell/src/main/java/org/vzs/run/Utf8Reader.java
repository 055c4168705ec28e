package org.vzs.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Text that must be UTF-8: says where it is not. Knows whether it began with a byte order mark. */
final class Utf8Reader extends Reader {
    private final Path file;
    private final CsvProblems problems;
    private final boolean byteOrderMark;
    private final Reader reader;
    private boolean carriageReturns;

    Utf8Reader(InputStream in, Path file, CsvProblems problems) throws IOException {
        this.file = file;
        this.problems = problems;
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] head = bytes.readNBytes(4);
        if (isUtf16(head)) {
            throw notUtf8(1, 0, "is UTF-16");
        }
        byteOrderMark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int skip = byteOrderMark ? 3 : 0;
        bytes.unread(head, skip, head.length - skip);
        reader = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean isUtf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        boolean marked = (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        return marked || head[0] == 0 || head[1] == 0;
    }

    private RuntimeException notUtf8(long line, int column, String what) {
        return problems.fatal(
                line,
                column,
                "encoding",
                "the file " + what,
                "save it as UTF-8: in Excel as \"CSV UTF-8 (comma delimited)\"");
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** Whether a carriage return was seen so far. */
    boolean carriageReturns() {
        return carriageReturns;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count;
        try {
            count = reader.read(into, from, length);
        } catch (CharacterCodingException e) {
            throw firstFault();
        }
        for (int i = from; i < from + count && !carriageReturns; i++) {
            carriageReturns = into[i] == '\r';
        }
        return count;
    }

    /** Reads the file once more, byte by byte: where the decoder stopped is not where it had read to. */
    private RuntimeException firstFault() throws IOException {
        long line = 1;
        int column = 1;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                byte[] character = new byte[length(b)];
                boolean whole = in.readNBytes(character, 1, character.length - 1) == character.length - 1;
                character[0] = (byte) b;
                // Compared byte by byte: the replacement character itself may stand in a file.
                byte[] again = new String(character, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
                if (!whole || !Arrays.equals(character, again)) {
                    return notUtf8(line, column, "is not UTF-8 at this character of the line");
                }
                line += b == '\r' || (b == '\n' && last != '\r') ? 1 : 0;
                column = b == '\n' || b == '\r' ? 1 : column + 1;
                last = b;
            }
        }
        return notUtf8(line, column, "is not UTF-8");
    }

    /** How many bytes the character takes that begins with this one. */
    private static int length(int first) {
        return first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
