package org.vzs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The terminal that the process stands on, opened in the quickest way there is. */
final class SystemTerminal {
    /** Where the launcher says that the native library for this machine is. */
    private static final String NATIVE = "library.jline.path";

    private SystemTerminal() {}

    /**
     * Opens it; a terminal that can do nothing is opened as one that can only print.
     * Without the launcher there is no native library, and JLine is not let unpack its own: it would leave it in /tmp.
     *
     * @throws IOException if there is none
     */
    static Terminal open() throws IOException {
        Terminal quick = System.getProperty(NATIVE) == null ? null : byNativeCode();
        return quick == null ? builder().jni(false).dumb(true).build() : quick;
    }

    /** Opens and closes it, or finds that it cannot: for the start-up cache, whose training has no terminal. */
    static void load() {
        try (Terminal terminal = TerminalBuilder.builder()
                .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
                .system(false)
                .provider(TerminalBuilder.PROP_PROVIDER_JNI)
                .build()) {
            terminal.flush();
        } catch (IOException | IllegalStateException | LinkageError e) {
            // Then it will not be opened so by others either.
            return;
        }
    }

    /**
     * By native code first: what the foreign function interface needs is made anew at every start, a third of it. Null where
     * the library does not fit this system.
     */
    private static @Nullable Terminal byNativeCode() {
        try {
            return builder()
                    .provider(TerminalBuilder.PROP_PROVIDER_JNI)
                    .dumb(false)
                    .build();
        } catch (IOException | IllegalStateException | LinkageError e) {
            return null;
        }
    }

    /**
     * Without a question to the terminal how it draws clusters: those that do not answer would cost a quarter of a second, and
     * a slow line delivers the answer when the person types already.
     */
    private static TerminalBuilder builder() {
        return TerminalBuilder.builder().system(true).graphemeCluster(false);
    }
}
