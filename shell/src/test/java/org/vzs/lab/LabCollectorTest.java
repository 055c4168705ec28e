package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vzs.lab.LabClient.PC;
import static org.vzs.lab.LabClient.all;
import static org.vzs.lab.LabClient.listing;
import static org.vzs.lab.LabClient.only;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and updates of the property collector. */
@SuppressWarnings("NullAway.Init")
class LabCollectorTest {
    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Lab lab;
    private LabClient client;

    private void open(LabOptions options) throws Exception {
        lab = Lab.open(folder, options.withClock(clock));
        client = LabClient.loggedIn(lab.device("vc"));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        client.close();
        lab.close();
    }

    private String retrieve(String spec, String options) throws Exception {
        return client.call("<RetrievePropertiesEx xmlns=\"urn:vim25\">" + PC + "<specSet>" + spec
                + "</specSet><options>" + options + "</options></RetrievePropertiesEx>");
    }

    @Test
    void fiveThousandMachinesComeInPagesAndEachOnce() throws Exception {
        open(LabOptions.standard().withGeneratedVms(5000).withPageSize(1000));
        String spec = listing(client.view(), "name");
        String page = retrieve(spec, "");
        List<String> names = new ArrayList<>(all(page, "<val xsi:type=\"xsd:string\">([^<]+)<"));
        while (page.contains("<token>")) {
            page = client.call("<ContinueRetrievePropertiesEx xmlns=\"urn:vim25\">" + PC + "<token>"
                    + only(page, "<token>([^<]+)<") + "</token></ContinueRetrievePropertiesEx>");
            names.addAll(all(page, "<val xsi:type=\"xsd:string\">([^<]+)<"));
        }
        assertThat(names).hasSize(5000).doesNotHaveDuplicates();
        assertThat(lab.counters("vc").of("ContinueRetrievePropertiesEx")).isEqualTo(4);
        assertThat(lab.counters("vc").total()).isEqualTo(7);
    }

    @Test
    void theSmallerPageCountsAndATokenIsGoodForOnce() throws Exception {
        open(LabOptions.standard().withPageSize(30));
        String page = retrieve(listing(client.view(), "name"), "<maxObjects>7</maxObjects>");
        assertThat(all(page, "<(obj) ")).hasSize(7);
        String next = "<ContinueRetrievePropertiesEx xmlns=\"urn:vim25\">" + PC + "<token>"
                + only(page, "<token>([^<]+)<") + "</token></ContinueRetrievePropertiesEx>";
        assertThat(all(client.call(next), "<(obj) ")).hasSize(7);
        assertThat(client.call(next)).contains("<InvalidArgumentFault");
    }

    @Test
    void whatATypeDoesNotHaveIsAFault() throws Exception {
        open(LabOptions.standard());
        assertThat(client.get("VirtualMachine", "vm-1001", "nmae"))
                .contains("<InvalidPropertyFault")
                .contains("<name>nmae</name>");
        assertThat(client.get("VirtualMachine", "vm-1001", "triggeredAlarmState"))
                .contains("<obj type=\"VirtualMachine\">vm-1001</obj></objects>");
        assertThat(client.get("VirtualMachine", "vm-1", "name")).contains("<ManagedObjectNotFoundFault");
    }

    private String filter(String spec) throws Exception {
        return only(
                client.call("<CreateFilter xmlns=\"urn:vim25\">" + PC + "<spec>" + spec
                        + "</spec><partialUpdates>false</partialUpdates></CreateFilter>"),
                "<returnval type=\"PropertyFilter\">([^<]+)<");
    }

    private String wait(String version, String options) throws Exception {
        return client.call("<WaitForUpdatesEx xmlns=\"urn:vim25\">" + PC + "<version>" + version + "</version><options>"
                + options + "</options></WaitForUpdatesEx>");
    }

    @Test
    void aWaitBlocksUntilSomethingChangesAndThenTellsOnlyThat() throws Exception {
        open(LabOptions.standard());
        filter(listing(client.view(), "runtime.powerState"));
        String first = wait("", "");
        assertThat(all(first, "<kind>(enter)<")).hasSize(40);
        String version = only(first, "<version>(\\d+)<");
        assertThat(wait(version, "<maxWaitSeconds>0</maxWaitSeconds>")).doesNotContain("returnval");

        CompletableFuture<String> blocked = background(version);
        Awaitility.await().until(() -> lab.counters("vc").of("WaitForUpdatesEx") == 3);
        client.task("PowerOnVM_Task", "vm-1001", "");
        assertThat(blocked).isNotDone();
        clock.advance(Duration.ofSeconds(2));
        String update = blocked.get(10, TimeUnit.SECONDS);
        assertThat(all(update, "<obj type=\"VirtualMachine\">([^<]+)<")).containsExactly("vm-1001");
        assertThat(update).contains("<kind>modify</kind>").contains("poweredOn");
        // whoever lost that answer gets it again
        assertThat(wait(version, "")).isEqualTo(update);
        assertThat(wait("99", "")).contains("<InvalidCollectorVersionFault");
    }

    @Test
    void aWaitEndsAtItsTime() throws Exception {
        open(LabOptions.standard());
        filter(listing(client.view(), "name"));
        CompletableFuture<String> timed = background(only(wait("", ""), "<version>(\\d+)<"));
        // a jump that comes before the wait has begun is not for it, so jump until one was
        Awaitility.await().until(() -> {
            clock.advance(Duration.ofSeconds(601));
            return timed.isDone();
        });
        assertThat(timed.get()).contains("WaitForUpdatesExResponse").doesNotContain("returnval");
    }

    @Test
    void aWaitEndsWhenItIsCancelled() throws Exception {
        open(LabOptions.standard());
        filter(listing(client.view(), "name"));
        CompletableFuture<String> cancelled = background(only(wait("", ""), "<version>(\\d+)<"));
        Awaitility.await().until(() -> {
            client.call("<CancelWaitForUpdates xmlns=\"urn:vim25\">" + PC + "</CancelWaitForUpdates>");
            return cancelled.isDone();
        });
        assertThat(cancelled.get()).contains("<RequestCanceledFault");
    }

    private CompletableFuture<String> background(String version) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return wait(version, "<maxWaitSeconds>600</maxWaitSeconds>");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    @Test
    void updatesAreCutAtTheNumberAskedFor() throws Exception {
        open(LabOptions.standard());
        filter(listing(client.view(), "name"));
        String version = "";
        List<String> sizes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String answer = wait(version, "<maxObjectUpdates>15</maxObjectUpdates><maxWaitSeconds>0</maxWaitSeconds>");
            sizes.add(all(answer, "<kind>(enter)<").size() + (answer.contains("<truncated>true<") ? "+" : ""));
            version = only(answer, "<version>(\\d+)<");
        }
        assertThat(sizes).containsExactly("15+", "15+", "10");
        // the version before the last was a truncated one, which is good for once
        assertThat(wait(String.valueOf(Integer.parseInt(version) - 1), "")).contains("<InvalidCollectorVersionFault");
        assertThat(wait(version, "<maxWaitSeconds>-1</maxWaitSeconds>")).contains("<InvalidArgumentFault");
    }

    @Test
    void aListViewFollowsItsList() throws Exception {
        open(LabOptions.standard());
        String view = only(
                client.call("<CreateListView xmlns=\"urn:vim25\"><_this type=\"ViewManager\">ViewManager</_this>"
                        + "<obj type=\"VirtualMachine\">vm-1001</obj></CreateListView>"),
                "<returnval type=\"ListView\">([^<]+)<");
        filter(listing(view, "name").replace("ContainerView", "ListView"));
        String version = only(wait("", ""), "<version>(\\d+)<");
        client.call("<ModifyListView xmlns=\"urn:vim25\"><_this type=\"ListView\">" + view
                + "</_this><add type=\"VirtualMachine\">vm-1002</add><remove type=\"VirtualMachine\">vm-1001</remove>"
                + "</ModifyListView>");
        String update = wait(version, "<maxWaitSeconds>0</maxWaitSeconds>");
        assertThat(update)
                .contains("<kind>leave</kind><obj type=\"VirtualMachine\">vm-1001</obj>")
                .contains("<kind>enter</kind><obj type=\"VirtualMachine\">vm-1002</obj>");
    }
}
