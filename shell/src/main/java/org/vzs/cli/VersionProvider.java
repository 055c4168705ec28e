package org.vzs.cli;

import picocli.CommandLine.IVersionProvider;

/** The version for the command line library. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Version.line()};
    }
}
