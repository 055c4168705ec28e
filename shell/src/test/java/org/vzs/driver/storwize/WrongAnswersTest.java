package org.vzs.driver.storwize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.driver.CommandsOnly;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;

/** Listings with figures that are none, or beyond all measure. */
class WrongAnswersTest {
    private static final String COLUMNS = "id!name!status!capacity!extent_size!free_capacity!virtual_capacity";

    private static Pools pools(String columns, String row) {
        CommandsOnly commands = (_, _, _) -> new ExecResult(0, columns + "\n" + row + "\n", "");
        return StorwizeDriver.over("v7000", commands, () -> {}).pools().orElseThrow();
    }

    private static List<PoolInfo> list(String capacity, String free) {
        return pools(COLUMNS, "0!My Pool!online!" + capacity + "!256!" + free + "!")
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, nan, 'nan'' as the free_capacity of ''My Pool'', which is no size'",
        "1000, -5, 'no size'",
        "1e3, 0, '''1e3'' as the capacity'",
        "1000, '', 'no free_capacity of ''My Pool'''",
        "'', 0, 'no capacity of ''My Pool'''",
    })
    void aFigureThatIsNoneIsNotTakenForNothing(String capacity, String free, String what) {
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> list(capacity, free))
                .withMessageContaining("v7000")
                .withMessageContaining("'svcinfo lsmdiskgrp'")
                .withMessageContaining(what)
                .matches(e -> e.kind() == EndpointException.Kind.PROTOCOL);
    }

    @Test
    void aColumnThatIsMissingIsNotTakenForAFullPool() {
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() ->
                        pools("id!name!status!capacity", "0!p!online!1000").list())
                .withMessageContaining("no free_capacity of 'p'");
    }

    @Test
    void nothingAndMoreThanSixtyThreeBitsAreSizes() {
        assertThat(list("0", "0").getFirst().capacity().isZero()).isTrue();
        PoolInfo huge = list("18446744073709551616", "9223372036854775808").getFirst();
        assertThat(huge.capacity()).hasToString("16 EiB");
        assertThat(huge.used()).hasToString("8 EiB");
        assertThat(list("4.00TB", "0.00MB").getFirst().used()).hasToString("4 TiB");
    }
}
