package org.vzs.driver.vsphere;

/** Text on its way into XML. */
final class XmlText {
    private XmlText() {}

    /**
     * Appends text such that it is read back as it is, also markup, quotes and line ends.
     *
     * @throws UnsendableText for a character that XML 1.0 cannot carry
     */
    static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (!allowed(c)) {
                        throw new UnsendableText(c);
                    }
                    out.appendCodePoint(c);
                }
            }
            i += Character.charCount(c);
        }
    }

    /** The production Char of XML 1.0; half a surrogate pair is none. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
