package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void theTypeComesFromTheDetailOrElseFromTheElementsName() throws Exception {
        String soap = "<Fault><faultstring>no</faultstring><detail><InvalidLoginFault/></detail></Fault>";
        assertThat(Fault.ofSoap(read(soap)).type()).isEqualTo("InvalidLogin");
        assertThat(Fault.ofSoap(read("<Fault><faultstring>no</faultstring></Fault>"))
                        .type())
                .isEqualTo("RuntimeFault");
    }

    @Test
    void theWordsHoldTypeMessageAndAdvice() {
        assertThat(new Fault("NoDiskSpace", "The disk is full.", Xml.NONE).words())
                .isEqualTo("NoDiskSpace: The disk is full. (free space on the datastore)");
    }

    @Test
    void aMessageThatOnlyRepeatsTheTypeIsLeftOut() {
        assertThat(new Fault("Strange", "*types.Strange", Xml.NONE).words()).isEqualTo("Strange");
        assertThat(new Fault("Strange", "", Xml.NONE).words()).isEqualTo("Strange");
    }

    @Test
    void aMissingPrivilegeIsNamed() throws Exception {
        Xml detail = read(
                "<NoPermissionFault><privilegeId>VirtualMachine.Interact.PowerOn</privilegeId></NoPermissionFault>");
        assertThat(new Fault("NoPermission", "", detail).words()).contains("VirtualMachine.Interact.PowerOn");
    }

    private static Xml read(String xml) throws Exception {
        return new XmlReader().read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
