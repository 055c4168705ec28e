package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

class FaultRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PowerOnVM_Task@MyVM2=fault:TaskInProgress*3",
                "PowerOnVM_Task@MyVM2=taskfault:ResourceInUse",
                "*=delay:2s",
                "*@a=b=delay:150ms#2",
                "RetrievePropertiesEx=drop",
                "*Snapshot*@経理サーバー=drop:after*1#3",
                "*=expire"
            })
    void theTextFormIsReadAndWrittenAlike(String text) {
        assertThat(FaultRule.parse(text)).hasToString(text);
    }

    @Test
    void theTextFormMeansWhatItSays() {
        assertThat(FaultRule.parse(" Login = nothing ".replace(" = nothing", "=fault:InvalidLogin*2#3")))
                .isEqualTo(new FaultRule("Login", "*", new FaultEffect.Fault("InvalidLogin"), 2, 3));
        assertThat(FaultRule.parse("*@*=delay:2m").effect()).isEqualTo(new FaultEffect.Delay(Duration.ofMinutes(2)));
        assertThat(FaultRule.parse("*=drop:before").effect()).isEqualTo(new FaultEffect.Drop(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Login",
                "Login=",
                "=drop",
                "Login=explode",
                "Login=fault",
                "Login=fault:no",
                "Login=delay:2",
                "Login=drop:later",
                "Login=drop*0",
                "Login=drop*99999999999",
                "Login@=drop"
            })
    void whatIsNoRuleIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> FaultRule.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("PowerOnVM_Task@MyVM2=fault:TaskInProgress*3");
    }

    @Test
    void wildcardsMatchOperationsAndTargets() {
        FaultRule rule = FaultRule.parse("Power*@My?M*=drop");
        assertThat(rule.matches("PowerOnVM_Task", List.of("MyVM2"))).isTrue();
        assertThat(rule.matches("PowerOnVM_Task", List.of("web01", "vm-7"))).isFalse();
        assertThat(rule.matches("PowerOnVM_Task", List.of())).isFalse();
        assertThat(rule.matches("ResetVM_Task", List.of("MyVM2"))).isFalse();
        assertThat(FaultRule.parse("*=drop").matches("Login", List.of())).isTrue();
        assertThat(FaultRule.parse("*@a.b=drop").matches("Login", List.of("axb")))
                .isFalse();
    }
}
