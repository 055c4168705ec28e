package org.vzs.driver.openvz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.transport.ssh.CommandResult;

class VzErrorTest {
    /** The numbers in the section EXIT STATUS of vzctl(8), version 4.9. */
    private static final List<Integer> IN_THE_MANUAL = List.of(
            1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 28, 29, 31, 32, 33, 34, 40, 41,
            43, 44, 46, 47, 48, 49, 50, 51, 52, 53, 60, 61, 62, 63, 64, 65, 66, 67, 71, 74, 78, 79, 82, 86, 89, 91, 99, 100,
            104, 105, 106, 107, 109, 129, 130, 131, 133, 139, 148, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 166, 167);

    @Test
    void everyExitStatusOfTheManualHasANameAndAMeaning() {
        assertThat(VzError.all().keySet()).containsAll(IN_THE_MANUAL);
        assertThat(VzError.all().values()).allSatisfy(e -> {
            assertThat(e.name()).matches("[A-Z][A-Z_]+");
            assertThat(e.meaning()).isNotBlank().doesNotEndWith(".");
        });
        assertThat(VzError.all().values()).extracting(VzError::name).doesNotHaveDuplicates();
    }

    @Test
    void anExplanationHoldsNameNumberWhatWasSaidAndTheWayOut() {
        assertThat(VzError.explain(new CommandResult(63, null, "", "Error: diskspace quota not set\nCreation failed\n")))
                .startsWith("no disk space limit is set (DISKSPACE_NOT_SET, 63): Error: diskspace quota not set; Creation failed [")
                .contains("/etc/vz/vz.conf");
    }

    @Test
    void aNumberThatVzctlDoesNotUseIsReportedAsItIs() {
        assertThat(VzError.explain(new CommandResult(127, null, "", "vzctl: command not found")))
                .isEqualTo("vzctl ended with status 127: vzctl: command not found");
        assertThat(VzError.explain(new CommandResult(-1, "KILL", "", ""))).isEqualTo("vzctl ended with signal KILL");
    }
}
