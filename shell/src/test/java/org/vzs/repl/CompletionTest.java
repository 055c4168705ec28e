package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.config.Endpoint;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.repl.complete.Completions;
import org.vzs.repl.complete.LiveNames;
import org.vzs.repl.complete.LocalFiles;
import org.vzs.repl.complete.NameCache;
import org.vzs.repl.complete.Offer;
import org.vzs.script.api.VmSelection;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class CompletionTest {
    private static final LiveNames NAMES = new LiveNames(
            List.of("dwh01", "web01", "web02", "db'1", "経理"),
            List.of("ct one"),
            List.of("esx01"),
            List.of("nfs1"),
            List.of("before-update"));

    @TempDir
    Path folder;

    private Completions completions(LiveNames names) {
        return new Completions(
                () -> names,
                List.of("vc", "hn1"),
                () -> Map.of("mine", VmSelection.class, "other", Object.class),
                Map.of("what-if", "Switches."),
                () -> List.of("openvz/quota", "openvz/io-priority"),
                new LocalFiles(folder));
    }

    @Test
    void theNamesOfRunbooksComplete() {
        assertThat(offers("runbook('openvz/q")).extracting(Offer::shown).contains("openvz/quota");
        assertThat(offers("runbook('")).extracting(Offer::shown).contains("openvz/quota", "openvz/io-priority");
    }

    private List<Offer> offers(String before) {
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
                "vm('w1|web01",
                "vms([\"web01\", \"web|web01",
                "vms().on('h|hn1",
                "vms().where({host: 'es|esx01",
                "vms().where({powerState: 'Poff|PoweredOff",
                "containers().where({state: 'fr|frozen",
                "hosts().where({connectionState: 'm|Maintenance",
                "vm('x').revert('upd|before-update",
                "vms().sortBy('mem|memoryGB",
                "vm('db|db\\'1",
                "vm('経|経理",
                ":wh|what-if",
                ":use h|hn1",
                ":use al|all",
                ":time vms().wh|where(",
                ":watch 5s 3x vm('we|web01",
                ":watch vms().wh|where(",
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
    void filesComplete() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve("scripts/nightly.vzs"), "1");
        Files.writeString(folder.resolve(".hidden"), "1");
        assertThat(offers(":load sc")).first().extracting(Offer::value).isEqualTo("scripts/");
        assertThat(offers(":edit scripts/n")).extracting(Offer::value).containsExactly("scripts/nightly.vzs");
        assertThat(offers(":json ")).extracting(Offer::value).doesNotContain(".hidden");
        assertThat(offers(":csv nowhere/x")).isEmpty();
    }

    @Test
    void noBeginningOfALineIsTooStrange() throws IOException {
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/org/vzs/repl/session.golden")));
        lines.addAll(List.of(
                "`a${b}`.c.",
                "x?.y[0].",
                "/re[/]x/.",
                "'\\\\",
                "{{{((([[",
                ")]}",
                "a = {b: 'c', d",
                "経理.経",
                ":",
                ": x"));
        Completions completions = completions(NAMES);
        for (String line : lines) {
            for (int i = 0; i <= line.length(); i++) {
                String before = line.substring(0, i);
                assertThat(completions.place(before).start()).as(before).isBetween(0, i);
                completions.at(completions.place(before));
                LineColours.highlight(before, i);
            }
        }
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

    @Test
    void anEndpointThatDoesNotAnswerMissesItsOwnNamesAndNoOthers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                ReplLab lab = new ReplLab(folder)) {
            lab.endpoints = e -> e.name().equals("hn1") ? elsewhere(e, silent.getLocalPort()) : e;
            try (LabPrompt prompt = new LabPrompt(lab.settings())) {
                // Before the silent one has been given up: the others do not wait for it.
                prompt.type("vm('MyVM");
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(100))
                        .atMost(Duration.ofSeconds(8))
                        .until(() -> prompt.type("\t").screen().contains("MyVM3"));
            }
        }
    }

    @Test
    void anEndpointThatIsNotThereMissesItsOwnNamesAndNoOthers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (ReplLab lab = new ReplLab(folder)) {
            lab.endpoints = e -> e.name().equals("vc") ? elsewhere(e, closed) : e;
            ReplSettings settings = lab.settings();
            Estate estate = new Estate(
                    settings.endpoints(),
                    settings.drivers(),
                    new Gate(
                            false,
                            (plan, changing) -> true,
                            Journal.NONE,
                            new GateListener() {},
                            new Parallel(Parallel.DEFAULT),
                            settings.clock()),
                    settings.clock());
            try (estate) {
                NameCache names = new NameCache(estate, folder.resolve("cache/names.json"));
                Awaitility.await().until(() -> !names.names().containers().isEmpty());
                assertThat(names.names().vms()).isEmpty();
                Path kept = folder.resolve("cache/names.json");
                Awaitility.await().until(() -> Files.exists(kept));
                assertThat(Files.readString(kept))
                        .contains(names.names().containers().getFirst());
            }
        }
    }

    private static Endpoint elsewhere(Endpoint e, int port) {
        return new Endpoint(e.name(), e.scheme(), e.host(), port, e.user(), e.credential(), e.fingerprint(), e.guard());
    }
}
