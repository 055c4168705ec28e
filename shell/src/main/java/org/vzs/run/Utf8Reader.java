package org.vzs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text that must be UTF-8: says on which line it is not. Knows whether it began with a byte order mark. */
final class Utf8Reader extends Reader {
    private final CsvProblems problems;
    private final boolean byteOrderMark;
    private final Reader reader;
    private long line = 1;
    private boolean carriageReturns;
    private char last;

    Utf8Reader(InputStream in, CsvProblems problems) throws IOException {
        this.problems = problems;
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] head = bytes.readNBytes(4);
        if (isUtf16(head)) {
            throw notUtf8("is UTF-16");
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

    private RuntimeException notUtf8(String what) {
        return problems.fatal(
                line,
                0,
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
        // One at a time where a line number is at stake would be slow: decode a block, and count in it.
        int count;
        try {
            count = reader.read(into, from, length);
        } catch (CharacterCodingException e) {
            throw notUtf8("is not UTF-8, on or after this line");
        }
        for (int i = from; i < from + count; i++) {
            char c = into[i];
            if (c == '\r') {
                carriageReturns = true;
            }
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
