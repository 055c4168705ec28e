package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults on demand, as a client sees them. */
@SuppressWarnings("NullAway.Init")
class LabFaultInjectionTest {
    @TempDir
    Path folder;

    private Lab lab;
    private LabClient client;

    @BeforeEach
    void open() throws Exception {
        lab = Lab.open(folder, LabOptions.standard().withTimeScale(0));
        client = LabClient.loggedIn(lab.device("vc"));
    }

    @AfterEach
    void close() {
        client.close();
        lab.close();
    }

    private void fault(String rule) {
        lab.faults().add(FaultRule.parse(rule));
    }

    @Test
    void aFaultInPlaceOfTheAnswer() throws Exception {
        fault("PowerOnVM_Task@MyVM1=fault:ResourceInUse*1");
        assertThat(client.vm("PowerOnVM_Task", "vm-1003", "")).contains("<returnval type=\"Task\">");
        assertThat(client.vm("PowerOnVM_Task", "vm-1001", "")).contains("<ResourceInUseFault");
        assertThat(client.power("vm-1001")).isEqualTo("poweredOff");
        assertThat(client.vm("PowerOnVM_Task", "vm-1001", "")).contains("<returnval type=\"Task\">");
    }

    @Test
    void aFaultInTheTask() throws Exception {
        fault("PowerOnVM_Task@vm-1001=taskfault:TaskInProgress");
        String task = client.task("PowerOnVM_Task", "vm-1001", "");
        assertThat(client.get("Task", task, "info.error", "info.state"))
                .contains("<fault xsi:type=\"TaskInProgress\">")
                .contains("error");
        assertThat(client.power("vm-1001")).isEqualTo("poweredOff");
    }

    @Test
    void aConnectionThatBreaksBeforeTheRequestIsCarriedOut() throws Exception {
        fault("PowerOnVM_Task=drop*1");
        assertThatThrownBy(() -> client.vm("PowerOnVM_Task", "vm-1001", "")).isInstanceOf(IOException.class);
        assertThat(client.power("vm-1001")).isEqualTo("poweredOff");
    }

    @Test
    void aConnectionThatBreaksAfterwards() throws Exception {
        fault("PowerOnVM_Task=drop:after*1");
        assertThatThrownBy(() -> client.vm("PowerOnVM_Task", "vm-1001", "")).isInstanceOf(IOException.class);
        assertThat(client.power("vm-1001")).isEqualTo("poweredOn");
    }

    @Test
    void aSessionThatExpires() throws Exception {
        fault("PowerOnVM_Task=expire*1");
        assertThat(client.vm("PowerOnVM_Task", "vm-1001", "")).contains("<NotAuthenticatedFault");
        assertThat(client.get("VirtualMachine", "vm-1001", "name")).contains("<NotAuthenticatedFault");
        assertThat(client.login(lab.device("vc").password())).contains("LoginResponse");
        assertThat(client.power("vm-1001")).isEqualTo("poweredOff");
    }

    @Test
    void anAnswerThatIsLate() throws Exception {
        fault("CurrentTime=delay:200ms*1");
        long start = System.nanoTime();
        client.call("<CurrentTime xmlns=\"urn:vim25\">" + LabClient.SI + "</CurrentTime>");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatIsNoSoapIsRefusedAndTheServerGoesOn() throws Exception {
        assertThat(client.post("")).contains("InvalidRequestFault");
        assertThat(client.post("<a>")).contains("InvalidRequestFault");
        assertThat(client.post("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .contains("InvalidRequestFault")
                .doesNotContain("root:");
        assertThat(client.power("vm-1001")).isEqualTo("poweredOff");
    }
}
