package org.vzs.lab.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapRequestTest {
    private static Element read(String xml) {
        return SoapRequest.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOperationIsReadWithTypesAndReferences() {
        Element e = read("<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><s:Header/><s:Body><Op xmlns=\"urn:vim25\">"
                + "<_this type=\"Folder\"> group-d1 </_this><n>7</n><yes>1</yes><t i:type=\"v:Sub\"><![CDATA[<&]]></t>"
                + "</Op></s:Body></s:Envelope>");
        assertThat(e.name()).isEqualTo("Op");
        assertThat(e.ref("_this")).isEqualTo(new Mor("Folder", "group-d1"));
        assertThat(e.number("n", 0)).isEqualTo(7);
        assertThat(e.number("m", 5)).isEqualTo(5);
        assertThat(e.flag("yes")).isTrue();
        assertThat(e.string("t")).isEqualTo("<&");
        assertThat(e.all("t").getFirst().schemaType()).isEqualTo("Sub");
        assertThatThrownBy(() -> e.number("t", 0)).isInstanceOf(SoapFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<Envelope/>",
                "<Envelope><Body/></Envelope>",
                "<Envelope><Body><a/><b/></Body></Envelope>",
                "<Envelope><Body><a></Body></Envelope>",
                "<!DOCTYPE e [<!ENTITY x \"y\">]><Envelope><Body><a>&x;</a></Body></Envelope>"
            })
    void whatIsNoEnvelopeIsAFault(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(SoapFault.class);
    }

    @Test
    void nestingIsBounded() {
        String deep = "<a>".repeat(100_000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(SoapFault.class).hasMessageContaining("deep");
    }
}
