package org.vzs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text that must be UTF-8: says on which line it is not. Knows whether it began with a byte order mark. */
final class Utf8Reader extends Reader {
    private final CsvProblems problems;
    private final boolean byteOrderMark;
    private final InputStream in;
    // Not an InputStreamReader: it throws away what stood before a wrong byte, and with it the line.
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).limit(0);
    private boolean ended;
    private long line = 1;
    private boolean carriageReturns;
    private char last;

    Utf8Reader(InputStream file, CsvProblems problems) throws IOException {
        this.problems = problems;
        PushbackInputStream start = new PushbackInputStream(file, 4);
        byte[] head = start.readNBytes(4);
        if (isUtf16(head)) {
            throw notUtf8("the file is UTF-16");
        }
        byteOrderMark = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int skip = byteOrderMark ? 3 : 0;
        start.unread(head, skip, head.length - skip);
        in = start;
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
                line, 0, "encoding", what, "save it as UTF-8: in Excel as \"CSV UTF-8 (comma delimited)\"");
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
        CharBuffer chars = CharBuffer.wrap(into, from, length);
        boolean wrong = decoder.decode(bytes, chars, ended).isError();
        while (chars.position() == from && !wrong && !(ended && !bytes.hasRemaining())) {
            fill();
            wrong = decoder.decode(bytes, chars, ended).isError();
        }
        int count = chars.position() - from;
        // What stands before the wrong bytes is handed out first, so that its lines are counted.
        if (count == 0 && wrong) {
            throw notUtf8("this line is not UTF-8");
        }
        count(into, from, count);
        return count == 0 ? -1 : count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void count(char[] chars, int from, int count) {
        for (int i = from; i < from + count; i++) {
            char c = chars[i];
            if (c == '\r') {
                carriageReturns = true;
            }
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
