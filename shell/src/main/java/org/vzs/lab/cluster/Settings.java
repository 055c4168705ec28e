package org.vzs.lab.cluster;

import java.util.List;

/**
 * What {@code set} has set in a session.
 *
 * @param privilege {@code admin}, {@code advanced} or {@code diagnostic}
 * @param confirmations whether questions are asked
 * @param separator between the columns of listings; empty for tables that people read
 * @param units {@code auto} or {@code B}
 * @param rows of a screen; 0 for no pager
 */
record Settings(String privilege, boolean confirmations, String separator, String units, int rows) {
    static final Settings FIRST = new Settings("admin", true, "", "auto", 24);

    /** After {@code set -name value …}, {@code set LEVEL} or {@code rows N}. */
    Settings after(List<String> command) {
        Settings now = this;
        for (int i = 1; i < command.size(); i++) {
            String word = command.get(i);
            String value = i + 1 < command.size() ? command.get(i + 1) : "";
            i += word.startsWith("-") ? 1 : 0;
            now = switch (word) {
                case "-confirmations" ->
                    new Settings(now.privilege, value.equals("on"), now.separator, now.units, now.rows);
                case "-showseparator" -> new Settings(now.privilege, now.confirmations, value, now.units, now.rows);
                case "-units" -> new Settings(now.privilege, now.confirmations, now.separator, value, now.rows);
                case "-rows" -> now.withRows(value);
                case "-privilege" -> now.at(value);
                default -> command.getFirst().equals("rows") ? now.withRows(word) : now.at(word);
            };
        }
        return now;
    }

    private Settings withRows(String number) {
        if (!number.matches("\\d{1,4}")) {
            throw new Refusal("", "\"" + number + "\" is an invalid value for field \"-rows\"");
        }
        return new Settings(privilege, confirmations, separator, units, Integer.parseInt(number));
    }

    private Settings at(String level) {
        String full = level.startsWith("diag")
                ? "diagnostic"
                : level.startsWith("adv") ? "advanced" : level.startsWith("adm") ? "admin" : "";
        if (full.isEmpty()) {
            throw new Refusal("", "\"" + level + "\" is an invalid value for field \"-privilege\"");
        }
        if (confirmations && !full.equals("admin")) {
            // Without -confirmations off it asks, and nobody answers.
            throw new Refusal("", "the privilege level was not changed: the question was not answered");
        }
        return new Settings(full, confirmations, separator, units, rows);
    }
}
