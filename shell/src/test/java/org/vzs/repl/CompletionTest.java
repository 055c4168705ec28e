package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.repl.complete.Completions;
import org.vzs.repl.complete.LiveNames;
import org.vzs.repl.complete.Offer;
import org.vzs.script.api.VmSelection;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class CompletionTest {
    private static final LiveNames NAMES = new LiveNames(
            List.of("web01", "web02", "db'1", "経理"),
            List.of("ct one"),
            List.of("esx01"),
            List.of("nfs1"),
            List.of("before-update"));

    @TempDir
    Path folder;

    private static Completions completions(LiveNames names) {
        return new Completions(
                () -> names,
                List.of("vc", "hn1"),
                () -> Map.of("mine", VmSelection.class, "other", Object.class),
                Map.of("what-if", "Switches."),
                () -> List.of("openvz/quota", "openvz/io-priority"));
    }

    @Test
    void theNamesOfRunbooksComplete() {
        assertThat(offers("runbook('openvz/q")).extracting(Offer::shown).contains("openvz/quota");
        assertThat(offers("runbook('")).extracting(Offer::shown).contains("openvz/quota", "openvz/io-priority");
    }

    private static List<Offer> offers(String before) {
        Completions completions = completions(NAMES);
        return completions.at(completions.place(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vm|vm(",
                "vms().wh|where(",
                "vms('a*').on('vc').st|start(",
                "vms()[0].pow|powerState",
                "vms().first(3).snapshots().rem|remove(",
                "vm('x').snapshots()[0].pa|path",
                "vm('x').start().fai|failed",
                "vm('x').start().tasks[0].aw|await(",
                "mine.sh|shutdown(",
                "mine.filter(v => v.pow|powerState",
                "vms().where((v) => v.mem|memoryGB",
                "hosts().map(h => h.conn|connectionState",
                "hosts().find(h => h.x)?.clu|cluster",
                "vm('x').snapshot('a', {qu|quiesce: ",
                "vm('x').snapshot('a', {memory: true, des|description: ",
                "vms().where({clu|cluster: ",
                "vm('we|web01",
                "vms([\"web01\", \"web|web01",
                "vms().on('h|hn1",
                "vms().where({host: 'es|esx01",
                "vms().where({powerState: 'Poff|PoweredOff",
                "vm('x').revert('upd|before-update",
                "vms().sortBy('mem|memoryGB",
                "vm('db|db\\'1",
                "vm('経|経理",
                ":wh|what-if",
                ":use h|hn1",
                ":help vm.snapsho|vm.snapshot"
            })
    void offersFirst(String before, String first) {
        assertThat(offers(before))
                .first()
                .extracting(Offer::value)
                .asString()
                .satisfies(v -> assertThat(v.strip()).isEqualTo(first));
    }

    @Test
    void showsSignaturesAndMeanings() {
        Offer snapshot = offers("vm('x').snapsh").getFirst();
        assertThat(snapshot.shown()).startsWith("snapshot(name, {");
        assertThat(snapshot.meaning()).isEqualTo("Creates a snapshot");
    }

    @Test
    void anOptionIsNotOfferedTwice() {
        assertThat(offers("vm('x').start({wait: false, "))
                .extracting(Offer::shown)
                .containsExactly("confirm", "timeout");
    }

    @Test
    void guessesNothingWhereNothingIsKnown() {
        assertThat(offers("other.")).isEmpty();
        assertThat(offers("nobody.knows().")).isEmpty();
        assertThat(offers("// vm")).isEmpty();
        assertThat(offers("print('we")).isEmpty();
    }

    @Test
    void isQuickWithFiftyThousandNames() {
        LiveNames many = new LiveNames(
                IntStream.range(0, 50_000)
                        .mapToObj(i -> "customer-" + i + "-web")
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Completions completions = completions(many);
        for (int i = 0; i < 20; i++) {
            completions.at(completions.place("vm('c4web"));
        }
        long begun = System.nanoTime();
        List<Offer> offers = completions.at(completions.place("vm('cust499"));
        // 50 ms is what the person may wait; four times that because a loaded machine may be slow, the order stays.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(200));
        assertThat(offers).hasSize(100).first().extracting(Offer::value).isEqualTo("customer-499-web");
    }

    @Test
    void tabCompletesOnTheTerminalFromTheLiveEstate() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter("vms().length");
            prompt.type("vms().wher\t").await("where(");
            prompt.type("\003").await("> ");
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                prompt.type("vm('finance\t").await("vm('finance");
                boolean found = prompt.since().matches("(?s).*finance.+\n.*")
                        || prompt.since().contains("')");
                prompt.type("\003").await("> ");
                return found || java.nio.file.Files.exists(folder.resolve("cache/names-lab.json"));
            });
            prompt.type("vm('MyVM1\t").await("'");
            assertThat(prompt.enter(").name")).contains("\nMyVM1\n");
        }
    }
}
