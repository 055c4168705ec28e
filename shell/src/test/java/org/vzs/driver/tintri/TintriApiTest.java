package org.vzs.driver.tintri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Rest;
import org.vzs.driver.RestAnswer;

class TintriApiTest {
    private final AtomicInteger asked = new AtomicInteger();

    /** Ten pages at most, so that a driver that asks for ever ends as well. */
    private TintriApi api(String first, String others) {
        Rest rest = (_, _) -> {
            int page = asked.incrementAndGet();
            return page == 1
                    ? new RestAnswer(200, first)
                    : page < 10 ? new RestAnswer(200, others) : new RestAnswer(500, "");
        };
        return new TintriApi("tintri1", rest);
    }

    @Test
    void aListWithoutATotalIsReadToTheEnd() {
        assertThat(api("{\"items\":[{\"a\":1}],\"next\":\"x\"}", "{\"items\":[{\"a\":2}]}")
                        .pages("vm"))
                .hasSize(2);
    }

    @Test
    void theSamePageForEverIsNotReadForEver() {
        String page = "{\"items\":[{\"a\":1}],\"next\":\"x\"}";
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> api(page, page).pages("vm"))
                .withMessageContaining("tintri1")
                .withMessageContaining("the page before it once more");
        assertThat(asked).hasValue(2);
    }
}
