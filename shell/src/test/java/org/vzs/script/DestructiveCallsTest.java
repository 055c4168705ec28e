package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.script.DestructiveCalls.Call;

final class DestructiveCallsTest {
    @Test
    void findsCallsWithTheirLines() {
        assertThat(DestructiveCalls.in("""
                vms('a').start();
                vms('b')
                  .stop();
                vm('c').revert('x', {timeout: '5m'});
                vms().removeSnapshots({name: 'confirm: false'});
                """))
                .containsExactly(new Call("stop", 3), new Call("revert", 4), new Call("removeSnapshots", 5));
    }

    @Test
    void findsThoseTooThatSayYesForThemselves() {
        assertThat(DestructiveCalls.all("vms().stop({confirm: false});\nvms().revert(name, options);\nvms().start();"))
                .containsExactly(new Call("stop", 1), new Call("revert", 2));
        assertThat(DestructiveCalls.all("// vms().stop()\nvms().shutdown({timeout: '5m'})"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vms().stop({confirm: false})",
                "vms().removeSnapshots({olderThan: '7d', confirm : false})",
                "vms().stop(options)",
                "// vms().stop()",
                "/* vms().stop() */",
                "print('vms().stop()')",
                "print(`vms().stop()`)",
                "vms().shutdown({timeout: '5m'})",
                "vms().restart({hard: false})",
                "nonstop()"
            })
    void seesNoneHere(String script) {
        assertThat(DestructiveCalls.in(script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vms().stop({confirm: true})",
                "vms(f('(')).stop( )",
                "vms('it\\'s').stop()",
                "vms().stop(/* confirm: false */)",
                "vms()?.stop()",
                "vms().shutdown({then: 'stop', after: '5m'})",
                "vms().restart({hard: true})"
            })
    void isNotFooled(String script) {
        assertThat(DestructiveCalls.in(script)).hasSize(1);
    }
}
