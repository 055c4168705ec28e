package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** The start-up cache: made once, never stale, never in the way. */
class StartUpCacheIT {
    private static final Ended ONE = new Ended(0, "main one, library one\n", "");

    @TempDir
    Path temporary;

    private Installation vzs;

    @BeforeEach
    void install() throws IOException {
        vzs = new Installation(temporary).withProgram().withCache();
    }

    @Test
    void twoFirstRunsAtOnceLeaveOneCacheAndTheNextRunUsesIt() {
        Process first = vzs.start();
        Process second = vzs.start();
        assertThat(Command.await(first)).isEqualTo(ONE);
        assertThat(Command.await(second)).isEqualTo(ONE);
        vzs.awaitCaches(1);

        vzs.set("VZS_JAVA_OPTS", "-Xlog:class+load");
        assertThat(vzs.run().out()).containsPattern("org\\.vzs\\.cli\\.Main source: shared objects file");
        assertThat(vzs.caches()).hasSize(1);
        assertThat(vzs.cacheFolder().resolve("new.aot")).doesNotExist();
        assertThat(vzs.cacheFolder().resolve("home")).doesNotExist();
    }

    /** Each class in a cache costs its user a little: a batch run does not pay for the prompt and the lab. */
    @Test
    void aBatchRunHasACacheOfItsOwn() {
        vzs.run("run", "none.vzs");
        vzs.awaitCaches(1);
        assertThat(vzs.caches().getFirst().toString()).endsWith("-run.aot");
        vzs.run("run", "--lab", "none.vzs");
        vzs.awaitCaches(2);
        assertThat(vzs.caches()).anySatisfy(f -> assertThat(f.toString()).endsWith("-all.aot"));

        vzs.set("VZS_JAVA_OPTS", "-XX:+PrintFlagsFinal");
        assertThat(vzs.run("run", "none.vzs").out()).containsPattern("AOTCache += \\S+-run\\.aot");
        assertThat(vzs.run("run", "none.vzs", "--lab").out()).containsPattern("AOTCache += \\S+-all\\.aot");
        assertThat(vzs.run().out()).containsPattern("AOTCache += \\S+-all\\.aot");
    }

    @Test
    void nobodyWaitsForTheTraining() {
        // The end of both streams is awaited here: a process that kept one open would hold up a pipe, or cron.
        assertThat(vzs.run()).isEqualTo(ONE);
        assertThat(vzs.caches()).isEmpty();
        vzs.awaitCaches(1);
    }

    /** With the old time of change on the new jar, as {@code cp -p} or {@code rsync} would leave it. */
    @ParameterizedTest
    @CsvSource({"two, one", "one, two"})
    void aJarReplacedInPlaceRunsAtOnce(String main, String library) throws IOException {
        vzs.run();
        vzs.awaitCaches(1);
        FileTime before = Files.getLastModifiedTime(vzs.target.resolve("vzs.jar"));
        TinyProgram.write(vzs.target, main, library);
        Files.setLastModifiedTime(vzs.target.resolve("vzs.jar"), before);
        Files.setLastModifiedTime(vzs.target.resolve("lib/library.jar"), before);

        Ended replaced = new Ended(0, "main " + main + ", library " + library + "\n", "");
        assertThat(vzs.run()).isEqualTo(replaced);
        vzs.awaitCaches(2);
        assertThat(vzs.run()).isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "1000000"})
    void aTruncatedCacheIsPassedOverInSilence(long size) throws IOException {
        vzs.run();
        vzs.awaitCaches(1);
        try (FileChannel file = FileChannel.open(vzs.caches().getFirst(), StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
        assertThat(vzs.run()).isEqualTo(ONE);
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoTrouble() throws IOException {
        // A file where the folder should be: that refuses even root, whom permissions do not stop.
        vzs.set("HOME", Files.writeString(temporary.resolve("file"), "").toString());
        assertThat(vzs.run()).isEqualTo(ONE);
        assertThat(vzs.unset("HOME").run()).isEqualTo(ONE);
        assertThat(vzs.set("HOME", "/proc/none").run()).isEqualTo(ONE);
    }

    @Test
    void oldCachesAreRemoved() throws IOException {
        Files.createDirectories(vzs.cacheFolder());
        for (int i = 0; i < 5; i++) {
            Path old = Files.writeString(vzs.cacheFolder().resolve("old" + i + ".aot"), "");
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L * i));
        }
        vzs.run();
        vzs.awaitCaches(4);
        assertThat(vzs.caches()).extracting(f -> f.getFileName().toString()).contains("old3.aot", "old4.aot");
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(vzs.set("VZS_AOT", "off").run()).isEqualTo(ONE);
        assertThat(vzs.cacheFolder()).doesNotExist();
    }
}
