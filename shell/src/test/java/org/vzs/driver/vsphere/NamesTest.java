package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a%2fb, a/b",
        "a%2Fb%5cc%5Cd, a/b\\c\\d",
        "100%25, 100%",
        "%252f, %2f",
        "%41 stays, %41 stays",
        "50% off, 50% off"
    })
    void decodesTheThreeEscapesOnceAndNothingElse(String stored, String shown) {
        assertThat(Names.decode(stored)).isEqualTo(shown);
    }
}
