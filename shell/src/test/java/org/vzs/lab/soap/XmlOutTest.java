package org.vzs.lab.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlOutTest {
    private static String any(Object value) {
        return new XmlOut().any("val", value).toString();
    }

    @Test
    void anOpenTypeIsNamed() {
        assertThat(any("a")).isEqualTo("<val xsi:type=\"xsd:string\">a</val>");
        assertThat(any(1)).isEqualTo("<val xsi:type=\"xsd:int\">1</val>");
        assertThat(any(1L)).isEqualTo("<val xsi:type=\"xsd:long\">1</val>");
        assertThat(any((short) 1)).isEqualTo("<val xsi:type=\"xsd:short\">1</val>");
        assertThat(any(true)).isEqualTo("<val xsi:type=\"xsd:boolean\">true</val>");
        assertThat(any(Instant.EPOCH)).isEqualTo("<val xsi:type=\"xsd:dateTime\">1970-01-01T00:00:00Z</val>");
        assertThat(any(new EnumValue("Colour", "red"))).isEqualTo("<val xsi:type=\"Colour\">red</val>");
        assertThat(any(new Mor("Folder", "f")))
                .isEqualTo("<val type=\"Folder\" xsi:type=\"ManagedObjectReference\">f</val>");
        assertThat(any(new ArrayValue("string", List.of("a", "b"))))
                .isEqualTo("<val xsi:type=\"ArrayOfString\"><string>a</string><string>b</string></val>");
    }

    @Test
    void aDeclaredTypeIsNotExceptForASubtype() {
        DataObject o = DataObject.of("A")
                .set("list", new ArrayValue("int", List.of(1, 2)))
                .set("unset", null)
                .set("sub", DataObject.subtype("B").set("x", "y"))
                .set("result", new Mor("T", "t"));
        assertThat(new XmlOut().element("a", o))
                .hasToString("<a><list>1</list><list>2</list><sub xsi:type=\"B\"><x>y</x></sub>"
                        + "<result type=\"T\" xsi:type=\"ManagedObjectReference\">t</result></a>");
    }

    @Test
    void textCannotBecomeMarkup() {
        assertThat(new XmlOut().element("a", "<b>&\"\r\n\u0001\uFFFF経"))
                .hasToString("<a>&lt;b&gt;&amp;&quot;&#13;\n??経</a>");
    }
}
