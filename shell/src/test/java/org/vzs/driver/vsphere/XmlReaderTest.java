package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReaderTest {
    @Test
    void readsNamesTypesTextsAndReferences() throws Exception {
        Xml xml = read("<r xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:x=\"urn:x\">"
                + "<val i:type=\"x:int\">7</val><val i:type=\"ManagedObjectReference\" type=\"Task\">task-1</val>"
                + "<x:unknown><deep/></x:unknown>\n  <obj type=\"VirtualMachine\">vm-1</obj></r>");
        assertThat(xml.all("val")).hasSize(2);
        assertThat(xml.child("val").type()).isEqualTo("int");
        assertThat(xml.child("val").number()).isEqualTo(7);
        assertThat(xml.all("val").getLast().ref()).contains(new Ref("Task", "task-1"));
        assertThat(xml.child("obj").ref()).contains(Ref.vm("vm-1"));
        assertThat(xml.child("nothing").child("of").text("this")).isEmpty();
        assertThat(xml.text()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        String odd = "<&>\"']]> \r\n\t žluťoučký 🐎";
        Call call = new Call("Op", Ref.vm("a\"<b")).arg("name", odd);
        Xml op = read(call.envelope()).child("Body").child("Op");
        assertThat(op.text("name")).isEqualTo(odd);
        assertThat(op.child("_this").ref()).contains(Ref.vm("a\"<b"));
    }

    @Test
    void aPasswordIsNotInACallsPrintedForm() {
        assertThat(new Call("Login", Ref.SERVICE_INSTANCE).arg("password", "hunter2"))
                .hasToString("Login");
    }

    @Test
    void anEntityReadsNoFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "the-secret");
        String hostile = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]><r>&x;</r>";
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> read(hostile));
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        String hostile = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r>&b;</r>";
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> read(hostile));
    }

    @Test
    void brokenXmlIsAnError() {
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> read("<a><b></a>"));
    }

    private static Xml read(String xml) throws XMLStreamException {
        return new XmlReader().read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
