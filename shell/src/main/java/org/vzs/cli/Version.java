package org.vzs.cli;

import org.jspecify.annotations.Nullable;

/** The version of this build, from the jar's manifest. */
final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}; {@code dev} for classes that run outside a jar. */
    static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version.replace("-SNAPSHOT", "");
    }

    /** What {@code --version} prints. */
    static String line() {
        return "vzs " + number();
    }
}
