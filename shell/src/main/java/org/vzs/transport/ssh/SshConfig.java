package org.vzs.transport.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The user's SSH configuration as parsed: sections in the order of the files. As in OpenSSH the first value of a keyword
 * wins. {@code Match} sections are skipped (except {@code Match all}), because their conditions run commands and look at
 * things that we do not have. Immutable.
 */
final class SshConfig {
    /** One {@code keyword value} line. */
    record Setting(String keyword, String value) {
        Setting {
            keyword = keyword.toLowerCase(Locale.ROOT);
        }
    }

    /** A {@code Host} section: it applies to a host that some pattern matches and no {@code !}pattern does. */
    record Section(List<String> patterns, List<Setting> settings) {
        boolean appliesTo(String host) {
            boolean matched = false;
            for (String pattern : patterns) {
                boolean negated = pattern.startsWith("!");
                if (HostPattern.matches(negated ? pattern.substring(1) : pattern, host)) {
                    if (negated) {
                        return false;
                    }
                    matched = true;
                }
            }
            return matched;
        }
    }

    private final List<Section> sections;

    SshConfig(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /** The first value of {@code keyword} for {@code host}. */
    Optional<String> first(String host, String keyword) {
        return all(host, keyword).stream().findFirst();
    }

    /** All values of a keyword that adds up, as {@code IdentityFile} does. */
    List<String> all(String host, String keyword) {
        List<String> values = new ArrayList<>();
        String wanted = keyword.toLowerCase(Locale.ROOT);
        for (Section section : sections) {
            if (section.appliesTo(host)) {
                for (Setting setting : section.settings()) {
                    if (setting.keyword().equals(wanted)) {
                        values.add(setting.value());
                    }
                }
            }
        }
        return values;
    }
}
