package org.vzs.driver.openvz;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerState;
import org.vzs.driver.Containers;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.contract.ContainersContract;
import org.vzs.lab.openvz.LabNodes;
import org.vzs.lab.openvz.OpenVzNode;
import org.vzs.lab.openvz.OpenVzServer;
import org.vzs.transport.ssh.SshSettings;

/** The OpenVZ driver against a lab node, over SSH. */
class OpenVzLabTest extends ContainersContract {
    private static final String TEMPLATE = "scientific-6-standard_6.0_i386";

    @TempDir
    Path home = Path.of("");

    private OpenVzNode node;
    private OpenVzNode other;
    private OpenVzServer server;
    private Connection connection;
    private int next = 5000;

    @BeforeEach
    void connect() {
        List<OpenVzNode> nodes = LabNodes.estate();
        node = nodes.getFirst();
        other = nodes.getLast();
        server = OpenVzServer.start(node, "127.0.0.1", "lab words");
        connection = new OpenVzDriver(SshSettings.under(home)).connect(endpoint("lab words"));
    }

    private Endpoint endpoint(String password) {
        return new Endpoint(
                "hn1",
                "openvz",
                "127.0.0.1",
                server.port(),
                null,
                Credential.of(new Secret(password)),
                server.fingerprint(),
                false);
    }

    @AfterEach
    void disconnect() {
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected Containers containers() {
        return connection.containers().orElseThrow();
    }

    @Override
    protected String freshId() {
        return Integer.toString(next++);
    }

    @Override
    protected String template() {
        return TEMPLATE;
    }

    @Override
    protected List<ContainerSetting> forSnapshots() {
        return List.of(new ContainerSetting("layout", "ploop"));
    }

    private static ContainerAction.Configure set(String name, String value) {
        return new ContainerAction.Configure(List.of(new ContainerSetting(name, value)));
    }

    @Test
    void aWrongPasswordIsALoginRefused() {
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> new OpenVzDriver(SshSettings.under(home)).connect(endpoint("wrong")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED))
                .withMessageContaining("password refused")
                .withMessageNotContaining("wrong words");
    }

    @Test
    void theNodeSaysWhatItIs() {
        assertThat(connection.about().product()).isEqualTo("OpenVZ");
        assertThat(connection.about().version()).isEqualTo("4.0");
    }

    @Test
    void aListingHasEverything() {
        ContainerInfo db = find("103").orElseThrow();
        assertThat(db.name()).isEqualTo("db01");
        assertThat(db.hostname()).isEqualTo("db01.lab.example");
        assertThat(db.state()).isEqualTo(ContainerState.RUNNING);
        assertThat(db.ipAddresses()).containsExactly("192.0.2.113");
        assertThat(db.layout()).isEqualTo("simfs");
        assertThat(db.limits().get("tcpsndbuf"))
                .isEqualTo(new ContainerLimit(53_760, 53_760, 1_720_320, 2_703_360, 1_824));
        assertThat(db.limits().get("diskspace"))
                .isEqualTo(new ContainerLimit(1_520_000, 1_520_000, 15_048_576, 15_153_024, 0));
        assertThat(containers().list()).hasSize(10);
    }

    @Test
    void aNameWithSpacesAndADescriptionWithQuotesSurvive() throws InterruptedException {
        String id = made();
        String description = "the \"big\" one \\ ${x}, 日本";
        assertThat(perform(
                                id,
                                new ContainerAction.Configure(List.of(
                                        new ContainerSetting("name", "web server 1"),
                                        new ContainerSetting("description", description))))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(find(id).orElseThrow().name()).isEqualTo("web server 1");
        assertThat(find(id).orElseThrow().description()).isEqualTo(description);
    }

    /** Before vzctl 4.0, vzlist has no JSON; its columns cut a text after 32 characters. */
    @Test
    void anOldNodeIsListedByColumnsAndFiles() throws InterruptedException {
        String name = "a name that is longer than a column of vzlist";
        perform("102", set("name", name));
        perform("102", set("ipadd", "192.0.2.98"));
        perform("102", set("onboot", "yes"));
        perform("102", set("ioprio", "6"));
        List<ContainerInfo> today = containers().list();
        connection.close();
        node.version("3.0.30.2");
        connection = new OpenVzDriver(SshSettings.under(home)).connect(endpoint("lab words"));
        assertThat(connection.about().version()).isEqualTo("3.0.30.2");
        assertThat(containers().list()).hasSameSizeAs(today);
        ContainerInfo web = find("102").orElseThrow();
        assertThat(web.name()).isEqualTo(name);
        assertThat(web.ipAddresses()).hasSize(2).endsWith("192.0.2.98");
        assertThat(containers().list())
                .usingRecursiveComparison()
                .ignoringFields("layout", "limits", "ioPriority")
                .isEqualTo(today);
        assertThat(web.ioPriority()).isEqualTo(6);
        assertThat(find("103").orElseThrow().limits().get("tcpsndbuf"))
                .isEqualTo(new ContainerLimit(53_760, 53_760, 1_720_320, 2_703_360, 1_824));
        assertThat(limit("103", "diskspace")).isEqualTo(15_153_024);
        assertThat(perform("102", new ContainerAction.Create("centos-6-standard_6.3-1_i386", List.of()))
                        .detail())
                .as("what it was made from is told, too")
                .contains("made from");
    }

    @Test
    void anEmptyOldNodeIsAnEmptyList() throws InterruptedException {
        connection.close();
        node.version("3.0.30.2");
        connection = new OpenVzDriver(SshSettings.under(home)).connect(endpoint("lab words"));
        for (ContainerInfo each : containers().list()) {
            perform(each.id(), new ContainerAction.Stop(true));
            perform(each.id(), new ContainerAction.Destroy());
        }
        assertThat(containers().list()).isEmpty();
    }

    @Test
    void anEmptyNodeIsAnEmptyList() throws InterruptedException {
        for (ContainerInfo each : containers().list()) {
            perform(each.id(), new ContainerAction.Stop(true));
            perform(each.id(), new ContainerAction.Destroy());
        }
        assertThat(containers().list()).isEmpty();
    }

    @Test
    void aMissingDiskSpaceQuotaSaysWhatToWriteWhereAndSettingsAreTheWayOut() throws InterruptedException {
        node.unset("DISKSPACE").unset("DISKINODES");
        String id = freshId();
        ActionResult r = perform(id, new ContainerAction.Create(TEMPLATE, List.of()));
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail())
                .contains("DISKSPACE_NOT_SET, 63")
                .contains("diskspace quota not set")
                .contains("DISKSPACE=\"20G:22G\"")
                .contains("/etc/vz/vz.conf");
        assertThat(perform(
                                id,
                                new ContainerAction.Create(
                                        TEMPLATE,
                                        List.of(
                                                new ContainerSetting("diskspace", "20G:22G"),
                                                new ContainerSetting("diskinodes", "4000000:4400000"))))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void missingLimitsAreNamedAndAVerbSetsThem() throws InterruptedException {
        node.withoutDefaultLimits();
        String id = made();
        ActionResult r = perform(id, new ContainerAction.Start());
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail())
                .contains("NOTENOUGHUBCPARAMS, 28")
                .contains("kmemsize not set")
                .contains("setMissingLimits()");
        assertThat(perform(id, new ContainerAction.SetMissingLimits()).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(perform(id, new ContainerAction.SetMissingLimits()).outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(perform(id, new ContainerAction.Start()).outcome()).isEqualTo(Outcome.CHANGED);
    }

    private long limit(String id, String resource) {
        return requireNonNull(find(id).orElseThrow().limits().get(resource)).limit();
    }

    @Test
    void theNodesOwnDefaultsCountAsLimitsThatAreSet() throws InterruptedException {
        node.withoutDefaultLimits().set("KMEMSIZE", "100M:120M");
        String id = made();
        assertThat(perform(id, new ContainerAction.SetMissingLimits()).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(find(id).orElseThrow().limits().get("kmemsize"))
                .isEqualTo(new ContainerLimit(0, 0, 100 << 20, 120 << 20, 0));
        assertThat(limit(id, "numproc")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void missingDefaultsOfTheNodeAreNamedAndWritten() throws InterruptedException {
        assertThat(containers().missingDefaults()).isEmpty();
        node.unset("DISKSPACE").unset("DISKINODES");
        assertThat(containers().missingDefaults())
                .containsExactly("DISKSPACE=\"20G:22G\"", "DISKINODES=\"4000000:4400000\"");
        assertThat(containers()
                        .addDefaults(containers().missingDefaults(), ActionContext.waiting(Duration.ofSeconds(10)))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(containers().missingDefaults()).isEmpty();
        assertThat(limit(made(), "diskspace")).isEqualTo(22L << 20);
        node.unset("DISKSPACE").set("DISK_QUOTA", "no");
        assertThat(containers().missingDefaults())
                .as("no quota, no limit needed")
                .isEmpty();
    }

    @Test
    void theRulesOfATemplateAreFoundByItsName() {
        node.template("centos-5-i386-webserver").template("centos-5-x86").template("nixos-23.11-x86_64");
        assertThat(containers().distributions())
                .containsEntry("centos-5-i386-webserver", "centos-5-i386-webserver.conf")
                .containsEntry("centos-5-x86", "centos.conf")
                .containsEntry("debian-7.0-standard_7.0-2_amd64", "debian.conf")
                .containsEntry("nixos-23.11-x86_64", "default");
    }

    @Test
    void aContainerIsMadeByAPlan() throws InterruptedException {
        String id = freshId();
        ContainerAction create = new ContainerAction.Create(
                TEMPLATE,
                List.of(
                        new ContainerSetting("config", "light"),
                        new ContainerSetting("ipadd", "192.0.2.77"),
                        new ContainerSetting("nameserver", "192.0.2.1")));
        assertThat(perform(id, create).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(find(id).orElseThrow().cpuUnits()).isEqualTo(250);
        assertThat(limit(id, "numproc")).isEqualTo(40);
        assertThat(perform(id, new ContainerAction.SetMissingLimits()).outcome())
                .as("the plan has all that a start requires")
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(find(id).orElseThrow().ipAddresses()).containsExactly("192.0.2.77");
        ActionResult r = perform(
                freshId(), new ContainerAction.Create(TEMPLATE, List.of(new ContainerSetting("config", "gold"))));
        assertThat(r.detail()).contains("CP_CONFIG, 82").contains("ve-gold.conf-sample not found");
    }

    /** Every parameter that stands in the notes, with a value of theirs. */
    @ParameterizedTest
    @CsvSource({
        "kmemsize, 21055923:21377049, KMEMSIZE",
        "lockedpages, 256:256, LOCKEDPAGES",
        "privvmpages, 243200:262144, PRIVVMPAGES",
        "shmpages, 21504:21504, SHMPAGES",
        "numproc, 240:240, NUMPROC",
        "physpages, 0:1024M, PHYSPAGES",
        "swappages, 0:512M, SWAPPAGES",
        "vmguarpages, 201216:204800, VMGUARPAGES",
        "oomguarpages, 26112:unlimited, OOMGUARPAGES",
        "numtcpsock, 360:360, NUMTCPSOCK",
        "numflock, 188:206, NUMFLOCK",
        "numpty, 16:16, NUMPTY",
        "numsiginfo, unlimited, NUMSIGINFO",
        "tcpsndbuf, 1720320:2703360, TCPSNDBUF",
        "tcprcvbuf, 1720320:2703360, TCPRCVBUF",
        "othersockbuf, 1126080:2097152, OTHERSOCKBUF",
        "dgramrcvbuf, 262144:262144, DGRAMRCVBUF",
        "numothersock, 360:360, NUMOTHERSOCK",
        "dcachesize, 3409920:3624960, DCACHESIZE",
        "numfile, 9312:9312, NUMFILE",
        "avnumproc, 180:180, AVNUMPROC",
        "numiptent, 128:128, NUMIPTENT",
        "diskspace, 20G:22G, DISKSPACE",
        "diskinodes, 4000000:4400000, DISKINODES",
        "quotatime, 0, QUOTATIME",
        "cpuunits, 15000, CPUUNITS",
        "cpulimit, 65, CPULIMIT",
        "ioprio, 7, IOPRIO",
        "onboot, yes, ONBOOT",
        "hostname, lamp.example, HOSTNAME",
        "nameserver, 192.0.2.53, NAMESERVER",
        "ipadd, 192.0.2.99, IP_ADDRESS",
        "'netif_add', 'eth0,00:18:51:00:00:01,veth105.0,00:18:51:00:00:02', NETIF"
    })
    void everyParameterOfTheNotesIsSetAndSaved(String parameter, String value, String line)
            throws InterruptedException {
        assertThat(perform("105", set(parameter, value)).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(connection
                        .commands()
                        .orElseThrow()
                        .run(List.of("cat", "/etc/vz/conf/105.conf"), null, Duration.ofSeconds(10))
                        .stdout())
                .containsPattern(line + "=\"[^\"]*" + Pattern.quote(value) + "\"");
    }

    /** vzlist -a, -S, -h, -N, -d and -s choose what the members of a listing choose. */
    @ParameterizedTest
    @CsvSource({
        "-a, .*, .*, .*, .*",
        "-S, stopped|mounted|suspended, .*, .*, .*",
        "-a -h web*, .*, web.*, .*, .*",
        "-a -h ?a*, .*, .a.*, .*, .*",
        "-N w*, running, .*, w.*, .*",
        "-a -d *big*, .*, .*, .*, .*big.*"
    })
    void theListsOwnFiltersChooseWhatAListingsMembersChoose(
            String options, String state, String hostname, String name, String description)
            throws InterruptedException {
        perform("102", set("description", "the big one"));
        List<String> argv = new ArrayList<>(List.of("vzlist", "-1"));
        argv.addAll(List.of(options.split(" ", -1)));
        String there = connection
                .commands()
                .orElseThrow()
                .run(argv, null, Duration.ofSeconds(10))
                .stdout();
        assertThat(there.lines().map(String::strip))
                .isNotEmpty()
                .containsExactlyElementsOf(containers().list().stream()
                        .filter(c -> c.state().word().matches(state)
                                && c.hostname().matches(hostname)
                                && c.name().matches(name)
                                && c.description().matches(description))
                        .map(ContainerInfo::id)
                        .toList());
    }

    @Test
    void aLockedContainerIsTriedAgainUntilTheLockIsGone() throws InterruptedException {
        node.hold(101, 4711, "vzctl backup 101");
        Thread releaser = Thread.ofVirtual()
                .start(() -> Awaitility.await()
                        .pollDelay(600, TimeUnit.MILLISECONDS)
                        .until(() -> {
                            node.release(101);
                            return true;
                        }));
        assertThat(perform("101", new ContainerAction.Stop(false)).outcome()).isEqualTo(Outcome.CHANGED);
        releaser.join();
    }

    @Test
    void aLockThatStaysNamesItsHolder() throws InterruptedException {
        node.hold(101, 4711, "vzctl backup 101");
        ActionResult r = containers()
                .perform("101", new ContainerAction.Stop(false), ActionContext.waiting(Duration.ofSeconds(2)));
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail()).contains("LOCKED, 9").contains("pid 4711, cmdline vzctl backup 101");
    }

    @Test
    void aMountedContainerIsUnmountedAndMountedOnce() throws InterruptedException {
        String id = made();
        assertThat(perform(id, new ContainerAction.Mount()).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(perform(id, new ContainerAction.Mount()).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(state(id)).isEqualTo(ContainerState.MOUNTED);
        assertThat(perform(id, new ContainerAction.Unmount()).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(perform(id, new ContainerAction.Unmount()).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void valuesThatVzctlRefusesAreNamed() throws InterruptedException {
        assertThat(perform("101", set("ioprio", "9")).detail()).contains("INVALID_PARAMETER_VALUE, 21");
        assertThat(perform("101", set("iopriority", "7")).detail()).contains("INVALID_PARAMETER_SYNTAX, 20");
        assertThat(perform("101", set("ipadd", "192.0.2.113")).detail()).contains("IP_INUSE, 78");
        assertThat(perform("101", set("ioprio", "7")).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(find("101").orElseThrow().ioPriority()).isEqualTo(7);
    }

    @Test
    void anExistingIdOfAnotherTemplateIsNoSuccess() throws InterruptedException {
        ActionResult r = perform("102", new ContainerAction.Create(TEMPLATE, List.of()));
        assertThat(r.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(r.detail()).contains("centos-6-standard");
    }

    @Test
    void aContainerMovesToItsPeerAlive() throws InterruptedException {
        assertThat(perform("101", new ContainerAction.Migrate("hn2", true)).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(find("101")).isEmpty();
        try (OpenVzServer second = OpenVzServer.start(other, "127.0.0.1", "lab words");
                Connection there = new OpenVzDriver(SshSettings.under(home))
                        .connect(new Endpoint(
                                "hn2",
                                "openvz",
                                "127.0.0.1",
                                second.port(),
                                null,
                                Credential.of(new Secret("lab words")),
                                second.fingerprint(),
                                false))) {
            assertThat(there.containers().orElseThrow().list()).anySatisfy(c -> {
                assertThat(c.id()).isEqualTo("101");
                assertThat(c.state()).isEqualTo(ContainerState.RUNNING);
            });
        }
        assertThat(perform("102", new ContainerAction.Migrate("hn9", false)).detail())
                .contains("cannot be reached");
        assertThat(perform("105", new ContainerAction.Migrate("hn2", true)).detail())
                .contains("the container is stopped");
    }

    @Test
    void theQuotaIsCountedAnewAndTheContainerRunsAgain() throws InterruptedException {
        assertThat(perform("101", new ContainerAction.RecalculateQuota()).outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(state("101")).isEqualTo(ContainerState.RUNNING);
        assertThat(perform("105", new ContainerAction.RecalculateQuota()).detail())
                .contains("next start");
        assertThat(state("105")).isEqualTo(ContainerState.STOPPED);
    }

    @Test
    void aNodeThatVanishesInBetweenIsAnEndpointError() {
        server.close();
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> containers().list());
    }

    @Test
    void fiveThousandContainersAreListedInOneCall() {
        node.makeUp(5_000);
        assertThat(containers().list())
                .hasSize(5_010)
                .filteredOn(c -> c.name().equals("made up 4999"))
                .hasSize(1);
    }
}
