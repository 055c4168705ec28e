package org.vzs.driver.storwize;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.ExecResult;

/**
 * Why a command failed.
 *
 * @param code such as {@code CMMVC5753E}; empty if it gave none
 * @param said its message
 */
record CmmvcError(String code, String said) {
    /** There is nothing of that id. */
    static final String NO_SUCH_OBJECT = "CMMVC5753E";
    /** The same where a name was given. */
    static final String NO_SUCH_NAME = "CMMVC5754E";
    /** The same where it is not the main object of the command. */
    static final String NO_SUCH_OTHER = "CMMVC5804E";
    /** This kind of system has no such command, as drives on an SVC. */
    static final String NOT_SUPPORTED = "CMMVC7205E";

    private static final Pattern ERROR = Pattern.compile("(CMMVC\\d{4}[EW])\\s*(.*)", Pattern.DOTALL);

    private static final Map<String, Advice> ADVICE = Map.ofEntries(
            known(NO_SUCH_OBJECT, "no such object", "list again: it may be gone, or be of another kind"),
            known(NO_SUCH_NAME, "no such name", "list again: it may be gone, or renamed"),
            known(NO_SUCH_OTHER, "no such object", "look whether the pool, host or volume that was named is there"),
            known(NOT_SUPPORTED, "not on this system", "an SVC has no drives of its own"),
            known("CMMVC6035E", "name is taken", "take another name, or look at what has it"),
            known(
                    "CMMVC6527E",
                    "name not allowed",
                    "letters, digits, spaces, '.', '-' and '_', with a letter or '_' first and no space last"),
            known("CMMVC5738E", "name too long", "take at most 63 characters"),
            known("CMMVC6017E", "name not allowed", "take plain ASCII only"),
            known(
                    "CMMVC5837E",
                    "has snapshots",
                    "remove its snapshots first: no volume grows that is part of a FlashCopy map"),
            known("CMMVC5840E", "in use", "unmap it and remove its snapshots first, or use force"),
            known("CMMVC5860E", "pool is full", "expand by less, or add an array to the pool"),
            known("CMMVC8710E", "pool is full", "make it smaller or thin, or add an array to the pool"),
            known("CMMVC5878E", "mapped already", "the host sees it already; nothing needs to be done"),
            known(
                    "CMMVC8957E",
                    "gone or protected",
                    "list again: if it is there, wait until the period is over in which used volumes are protected"),
            known("CMMVC6071E", "mapped already", "it is mapped to another host; unmap it there first"),
            known("CMMVC5879E", "LUN is taken", "the host has a volume of that number; let the system choose"),
            known("CMMVC5842E", "not mapped", "nothing needs to be done"),
            known("CMMVC5924E", "sizes differ", "source and target of a FlashCopy have the same size"),
            known("CMMVC5903E", "wrong state", "wait until the copy is at its end, or stop it"),
            known("CMMVC5907E", "copy is running", "wait until it is at its end"),
            known("CMMVC6466E", "copy exists already", "look at the FlashCopy maps of both volumes"),
            known("CMMVC6037E", "pool is not empty", "remove its volumes and arrays first, or use force"),
            known("CMMVC6446E", "extent sizes differ", "take a pool with extents of the same size"),
            known("CMMVC5709E", "unknown option", "the release is older or newer than what vzs knows"),
            known("CMMVC7017E", "too many sessions", "close other logins to the system, and try again"),
            known("CMMVC6253E", "not allowed", "log in as a user of the role Administrator"),
            known("CMMVC6252E", "not allowed", "log in as a user of the role Administrator"),
            known("CMMVC5786E", "system is not stable", "look at its nodes and wait until all are online"));

    private record Advice(String name, String advice) {}

    private static Map.Entry<String, Advice> known(String code, String name, String advice) {
        return Map.entry(code, new Advice(name, advice));
    }

    static CmmvcError of(ExecResult r) {
        String text = (r.stderr().isBlank() ? r.stdout() : r.stderr()).strip();
        Matcher m = ERROR.matcher(text);
        if (m.find()) {
            return new CmmvcError(m.group(1), line(m.group(2)));
        }
        return new CmmvcError(
                "", text.isEmpty() ? "it ended with status " + r.exitStatus() + " and no word" : line(text));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** Whether what the command was about is not there. */
    boolean gone() {
        return code.equals(NO_SUCH_OBJECT) || code.equals(NO_SUCH_NAME);
    }

    /** The error's name, its message and code, and where there is one the way out. */
    @Override
    public String toString() {
        Advice known = ADVICE.get(code);
        String name = known == null ? "" : known.name() + ": ";
        String way = known == null ? "" : " [" + known.advice() + "]";
        return name + said + (code.isEmpty() ? "" : " (" + code + ")") + way;
    }
}
