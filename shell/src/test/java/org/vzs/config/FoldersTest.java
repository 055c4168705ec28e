package org.vzs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

class FoldersTest {
    @Test
    void defaultsAreBelowTheHome() {
        Folders folders = new Folders(Map.of("HOME", "/home/u"), "/elsewhere");

        assertThat(folders.config()).isEqualTo(Path.of("/home/u/.config/vzs"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/u/.local/state/vzs"));
        assertThat(folders.cache()).isEqualTo(Path.of("/home/u/.cache/vzs"));
        assertThat(folders.estateFile()).isEqualTo(Path.of("/home/u/.config/vzs/estate.toml"));
    }

    @Test
    void variablesWin() {
        Folders folders = new Folders(
                Map.of("HOME", "/h", "XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "/k"), null);

        assertThat(folders.config()).isEqualTo(Path.of("/c/vzs"));
        assertThat(folders.state()).isEqualTo(Path.of("/s/vzs"));
        assertThat(folders.cache()).isEqualTo(Path.of("/k/vzs"));
    }

    @Test
    void emptyAndRelativeVariablesCountAsNotSet() {
        Folders folders = new Folders(Map.of("HOME", "/h", "XDG_STATE_HOME", "", "XDG_CACHE_HOME", "cache"), null);

        assertThat(folders.state()).isEqualTo(Path.of("/h/.local/state/vzs"));
        assertThat(folders.cache()).isEqualTo(Path.of("/h/.cache/vzs"));
    }

    @Test
    void underCronTheHomeOfTheUserDatabaseIsTaken() {
        assertThat(new Folders(Map.of(), "/home/u").state()).isEqualTo(Path.of("/home/u/.local/state/vzs"));
    }

    @Test
    void withoutAnyHomeOnlyTheFolderThatNeedsOneFails() {
        Folders folders = new Folders(Map.of("XDG_STATE_HOME", "/s", "VZS_ESTATE", "/e.toml"), "?");

        assertThat(folders.state()).isEqualTo(Path.of("/s/vzs"));
        assertThat(folders.estateFile()).isEqualTo(Path.of("/e.toml"));
        assertThat(folders.home()).isNull();
        assertThatThrownBy(folders::cache).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(e.problems().getFirst().code()).isEqualTo("folders.no-home");
            assertThat(e).hasMessageContaining("XDG_CACHE_HOME");
        });
    }

    @Test
    void underOneRootNothingPointsElsewhere() {
        Folders folders = Folders.under(Path.of("/tmp/x"));

        assertThat(folders.config()).startsWithRaw(Path.of("/tmp/x"));
        assertThat(folders.state()).startsWithRaw(Path.of("/tmp/x"));
        assertThat(folders.cache()).startsWithRaw(Path.of("/tmp/x"));
        assertThat(folders.home()).isEqualTo(Path.of("/tmp/x"));
    }
}
