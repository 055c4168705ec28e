package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vzs.script.api.Members;

/** The reference pages say what the code says. {@code -Dvzs.docs=write} writes them anew. */
final class ReferenceTest {
    @Test
    void theObjectsAreAsTheCodeSays() throws IOException {
        ReferenceFile.check("objects.md", ObjectReference.page());
    }

    @Test
    void everyFunctionHasAUsageAndAnExample() {
        for (Class<?> type : ObjectReference.types()) {
            for (Members.Member member : Members.of(type).all()) {
                if (member.isFunction()) {
                    assertThat(member.doc().usage()).as(member.name()).startsWith(member.name() + "(");
                    assertThat(member.doc().example()).as(member.name()).contains(member.name());
                }
                for (String entry : member.doc().options()) {
                    assertThat(entry).as(member.name()).contains(": ");
                }
                for (String entry : member.doc().errors()) {
                    assertThat(entry).as(member.name()).contains(": ");
                }
            }
        }
    }
}
