package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.ftp.FtpDriver;
import org.vzs.problem.ExitCode;
import org.vzs.script.api.Doc;
import org.vzs.script.api.FtpObject;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;
import org.vzs.testing.RunLab;
import org.vzs.testing.Vsftpd;

/** The examples of the reference that need an FTP server, on a real one. */
final class FtpExamplesIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void needed() {
        Vsftpd.require();
    }

    @Test
    void eachRuns() {
        List<String> examples = new ArrayList<>();
        examples.add(
                Objects.requireNonNull(FtpObject.class.getAnnotation(Doc.class)).example());
        for (Class<?> type : List.of(Globals.class, FtpObject.class)) {
            Members.of(type).all().stream()
                    .map(m -> m.doc().example())
                    .filter(e -> e.startsWith("ftp("))
                    .forEach(examples::add);
        }
        assertThat(examples).hasSizeGreaterThan(6);
        try (RunLab lab = new RunLab(folder)) {
            for (String example : examples) {
                try (Vsftpd server = Vsftpd.start()) {
                    server.folder("backup/daily.9");
                    lab.and(server.endpoint(), FtpDriver.standard("ftp"));
                    Path script = lab.file("example.vzs", """
                            ssh('hn1').upload({text: 'x'}, '/tmp/a.tar');
                            ftp('nas').upload({text: 'x'}, '/backup/old.tar');
                            %s
                            %s;
                            """.formatted(
                            example.contains("rename") ? "ftp('nas').makeFolder('/backup/new');" : "", example));
                    assertThat(lab.run(script, null, "yes"))
                            .as(example + ": " + lab.err())
                            .isEqualTo(ExitCode.OK);
                }
            }
        }
    }
}
