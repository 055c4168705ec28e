package org.vzs.driver.vsphere;

import java.util.regex.Pattern;

/**
 * Names as people see them. vSphere keeps the characters {@code % / \} of a name escaped as {@code %25 %2f %5c} (API reference,
 * ManagedEntity.name); its own clients show them plain.
 */
final class Names {
    private static final Pattern ESCAPE = Pattern.compile("%(2[fF]|5[cC]|25)");

    private Names() {}

    static String decode(String name) {
        return name.indexOf('%') < 0
                ? name
                : ESCAPE.matcher(name).replaceAll(m -> switch (m.group(1)) {
                    case "2f", "2F" -> "/";
                    case "25" -> "%";
                    default -> "\\\\";
                });
    }
}
