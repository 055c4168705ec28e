package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vzs.repl.complete.ApiTypes;
import org.vzs.script.api.CallDoc;
import org.vzs.script.api.ContainerVerbsObject;
import org.vzs.script.api.Members;
import org.vzs.script.api.ResultsObject;
import org.vzs.script.api.SelectionObject;

/** What is said of the errors of verbs, by help and by the reference alike. */
final class VerbErrorsTest {
    private static final Pattern VZCTL = Pattern.compile("\\b[A-Z]+_?[A-Z_]{4,}(?=:)");

    private static List<Members.Member> verbs() {
        List<Members.Member> verbs = new ArrayList<>();
        for (Class<?> type : ObjectReference.types()) {
            Members.of(type).all().stream()
                    .filter(m -> m.isFunction() && m.method().getReturnType() == ResultsObject.class)
                    .forEach(verbs::add);
        }
        return verbs;
    }

    @Test
    void everyVerbHasErrorsOfItsOwn() {
        assertThat(verbs())
                .hasSizeGreaterThan(50)
                .allSatisfy(verb -> assertThat(verb.doc().errors())
                        .as(verb.method().toString())
                        .isNotEmpty()
                        .allSatisfy(error -> assertThat(error).matches("[^:]+: .+")));
    }

    @Test
    void everyTypeThatHelpKnowsIsInTheReference() {
        assertThat(ApiTypes.nouns().values())
                .filteredOn(type -> !SelectionObject.class.isAssignableFrom(type))
                .isSubsetOf(ObjectReference.types());
    }

    @Test
    void everyVerbThatNeedsAYesSaysWhatHappensWithoutOne() {
        assertThat(verbs())
                .filteredOn(v -> v.doc().value().contains("eeds a yes"))
                .hasSizeGreaterThan(15)
                .allSatisfy(v -> assertThat(CallDoc.errors(v.doc())).anyMatch(e -> e.startsWith("gate.confirm: ")));
    }

    @Test
    void theNamesOfVzctlsErrorsAreTheDriversOwn() throws IOException {
        String table;
        try (var in = Objects.requireNonNull(
                ContainerVerbsObject.class.getResourceAsStream("/org/vzs/driver/openvz/vzctl-errors.tsv"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> named = new ArrayList<>();
        for (Members.Member verb : Members.of(ContainerVerbsObject.class).all()) {
            for (String error : verb.doc().errors()) {
                Matcher m = VZCTL.matcher(error);
                if (m.lookingAt()) {
                    named.add(m.group());
                }
            }
        }
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(n -> assertThat(table).contains("\t" + n + "\t"));
    }
}
