package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LabFaultsTest {
    @TempDir
    Path folder;

    private static List<String> taken(LabFaults faults, int requests) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            taken.add(String.valueOf(faults.take("Login", List.of())));
        }
        return taken;
    }

    @Test
    void aRuleHoldsFromItsFirstRequestAsOftenAsItSays() {
        LabFaults faults = new LabFaults(folder);
        faults.add(FaultRule.parse("Login=drop*2#2"));
        assertThat(taken(faults, 5)).containsExactly("null", "drop", "drop", "null", "null");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void aRuleWithoutANumberHoldsForEver() {
        LabFaults faults = new LabFaults(folder);
        faults.add(FaultRule.parse("Login=expire#2"));
        assertThat(taken(faults, 4)).containsExactly("null", "expire", "expire", "expire");
        assertThat(faults.take("Logout", List.of())).isNull();
        faults.clear();
        assertThat(taken(faults, 1)).containsExactly("null");
    }

    @Test
    void theFirstRuleThatHoldsWins() {
        LabFaults faults = new LabFaults(folder);
        faults.add(FaultRule.parse("Login=drop*1"));
        faults.add(FaultRule.parse("*=expire*1"));
        assertThat(taken(faults, 3)).containsExactly("drop", "expire", "null");
    }

    @Test
    void whatAnotherProcessChangesIsSeenAtTheNextRequest() {
        LabFaults server = new LabFaults(folder);
        assertThat(taken(server, 1)).containsExactly("null");
        LabFaults commandLine = new LabFaults(folder);
        commandLine.add(FaultRule.parse("Login=drop*3"));
        assertThat(taken(server, 1)).containsExactly("drop");
        assertThat(commandLine.list()).hasSize(1);
        commandLine.clear();
        assertThat(taken(server, 1)).containsExactly("null");
    }
}
