package org.vzs.script.page;

import org.vzs.script.PlainText;

/** HTML that grows. Text that comes from elsewhere goes in by {@link #text} only, so that no name can become markup. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** Markup that is written in this program. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere, also within quotes of an attribute. */
    Markup text(String text) {
        // What changes the writing direction or is not visible would make one name look like another.
        out.append(escape(PlainText.of(text)));
        return this;
    }

    /** An element with a text in it. */
    Markup element(String tag, String attributes, String text) {
        return raw("<" + tag + (attributes.isEmpty() ? "" : " " + attributes) + ">")
                .text(text)
                .raw("</" + tag + ">");
    }

    /** A cell of a table. */
    Markup cell(String text) {
        return element("td", "", text);
    }

    /** A cell with a name, which may be of any length. */
    Markup name(String text) {
        return element("td", "class=\"id\"", text);
    }

    /** A cell with a figure. */
    Markup figure(String text) {
        return element("td", "class=\"n\"", text);
    }

    /** The row of headings; those that begin with {@code #} stand above figures. */
    Markup headings(String... names) {
        raw("<thead><tr>");
        for (String name : names) {
            boolean figure = name.startsWith("#");
            element("th", figure ? "scope=\"col\" class=\"n\"" : "scope=\"col\"", figure ? name.substring(1) : name);
        }
        return raw("</tr></thead>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
