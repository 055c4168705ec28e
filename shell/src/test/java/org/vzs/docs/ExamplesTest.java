package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vzs.lab.LabOptions;
import org.vzs.script.api.Doc;
import org.vzs.script.api.Members;
import org.vzs.testing.LabSession;

/** Every example that a member gives of itself runs on the lab. */
final class ExamplesTest {
    @TempDir
    Path folder;

    static List<String> examples() {
        List<String> examples = new ArrayList<>();
        for (Class<?> type : ObjectReference.types()) {
            Doc doc = type.getAnnotation(Doc.class);
            if (doc != null && !doc.example().isEmpty()) {
                examples.add(doc.example());
            }
            for (Members.Member member : Members.of(type).all()) {
                if (!member.doc().example().isEmpty()) {
                    examples.add(member.doc().example());
                }
            }
        }
        // The lab has no FTP server: FtpExamplesIT runs those on a real one.
        examples.removeIf(e -> e.startsWith("ftp("));
        // Only a run that was given a file may write it: StdlibCapacityTest does.
        examples.removeIf(e -> e.startsWith("write("));
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runs(String example) {
        // A lab of its own, at its usual pace: an example may change the machine that the next one begins with.
        try (LabSession session = new LabSession(folder, false, LabOptions.standard())) {
            assertThatCode(() -> session.eval(example)).doesNotThrowAnyException();
        }
    }
}
