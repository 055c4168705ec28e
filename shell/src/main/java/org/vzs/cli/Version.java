package org.vzs.cli;

/** The version of this build. */
final class Version {
    private Version() {}

    /** The version as the jar's manifest names it, without Maven's {@code -SNAPSHOT}; {@code dev} outside a jar. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version.replace("-SNAPSHOT", "");
    }
}
