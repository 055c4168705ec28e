package org.vzs.driver.ceph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.driver.CommandsOnly;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.PoolInfo;

/** Answers that are JSON and yet not what was asked for, and figures beyond all measure. */
class WrongAnswersTest {
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "osd dump",
            """
            {"pools":[{"pool":4,"pool_name":"rbd","type":1,"size":3,"min_size":2,"crush_rule":0,"pg_num":8,
            "quota_max_bytes":0,"quota_max_objects":18446744073709551615}],"osds":[{"osd":0,"up":1,"in":1,"weight":1}]}""",
            "df detail",
            """
            {"pools":[{"id":4,"stats":{"stored":18446744073709551615,"objects":9223372036854775808,
            "max_avail":0}}]}""",
            "osd crush rule dump",
            "[]",
            "health detail",
            "{\"checks\":{},\"status\":\"HEALTH_OK\"}",
            "osd df tree",
            "{\"nodes\":[],\"stray\":[]}",
            "pg dump pgs_brief",
            "[]"));

    private final CommandsOnly commands = (argv, _, _) -> {
        String question = String.join(" ", argv.subList(2, argv.size() - 2));
        return new ExecResult(0, requireNonNull(answers.get(question), question), "");
    };

    private final Connection connection = CephDriver.over("ceph1", commands, () -> {});

    @AfterEach
    void end() {
        connection.close();
    }

    private List<PoolInfo> pools() {
        return connection.pools().orElseThrow().list();
    }

    @ParameterizedTest
    @CsvSource({
        "osd dump, {}, no list of pools",
        "osd dump, '{\"pools\":[]}', no list of osds",
        "osd dump, [], no list of pools",
        "osd dump, null, no list of pools",
        "df detail, '{\"pools\":{}}', no list of pools",
        "osd crush rule dump, {}, no list of rules",
        "health detail, {}, no status",
    })
    void aClusterIsNotTakenForOneWithoutPools(String question, String answer, String what) {
        assertThat(pools()).hasSize(1);
        answers.put(question, answer);
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(this::pools)
                .withMessageContaining("ceph1")
                .withMessageContaining("'ceph " + question + "'")
                .withMessageContaining(what)
                .matches(e -> e.kind() == EndpointException.Kind.PROTOCOL);
    }

    @Test
    void disksThatAreNotListedAreNotDisksOfNoSize() {
        answers.put("osd df tree", "{\"summary\":{}}");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> connection.osds().orElseThrow().list())
                .withMessageContaining("no list of nodes");
    }

    @Test
    void whatIsBeyondSixtyThreeBitsIsNeverNegative() {
        PoolInfo pool = pools().getFirst();
        assertThat(pool.used()).hasToString("16 EiB");
        assertThat(pool.capacity()).hasToString("16 EiB");
        assertThat(requireNonNull(pool.placement()).objects()).isEqualTo(Long.MAX_VALUE);
        assertThat(pool.placement().objectQuota()).isEqualTo(Long.MAX_VALUE);
    }
}
