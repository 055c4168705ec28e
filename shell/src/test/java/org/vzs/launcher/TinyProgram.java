package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** Jars in the shape of the real ones (vzs.jar and a library in lib/) whose classes say which edition they are. */
final class TinyProgram {
    private static final String MAIN = """
            package org.vzs.cli;
            public class Main {
                public static void main(String[] args) throws Exception {
                    String verb = args.length == 0 ? "edition" : args[0];
                    switch (verb) {
                        case "edition" -> System.out.println("main EDITION, " + Library.edition());
                        case "args" -> System.out.println(String.join("|", args));
                        case "exit" -> System.exit(Integer.parseInt(args[1]));
                        case "wait" -> {
                            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
                            System.out.println("ready");
                            new java.util.concurrent.CountDownLatch(1).await();
                        }
                    }
                }
            }
            """;
    private static final String TRAINING = """
            package org.vzs.cli;
            public class Training {
                public static void main(String[] args) throws Exception {
                    Main.main(new String[0]);
                }
            }
            """;
    private static final String LIBRARY = """
            package org.vzs.cli;
            class Library {
                static String edition() { return "library EDITION"; }
            }
            """;

    private TinyProgram() {}

    /** Writes {@code vzs.jar} and {@code lib/library.jar} over what is there, as a plain copy would: in place. */
    static void write(Path target, String mainEdition, String libraryEdition) throws IOException {
        Path classes = Files.createTempDirectory(target.getParent(), "classes");
        Path sources = Files.createTempDirectory(target.getParent(), "sources");
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN.replace("EDITION", mainEdition));
        Path training = Files.writeString(sources.resolve("Training.java"), TRAINING);
        Path library = Files.writeString(sources.resolve("Library.java"), LIBRARY.replace("EDITION", libraryEdition));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), main.toString(), training.toString(), library + "");
        assertThat(code).isZero();
        Files.createDirectories(target.resolve("lib"));
        jar(target.resolve("vzs.jar"), classes, List.of("Main", "Training"));
        jar(target.resolve("lib/library.jar"), classes, List.of("Library"));
    }

    private static void jar(Path file, Path classes, List<String> names) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/library.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String name : names) {
                String entry = "org/vzs/cli/" + name + ".class";
                jar.putNextEntry(new JarEntry(entry));
                jar.write(Files.readAllBytes(classes.resolve(entry)));
            }
        }
    }
}
