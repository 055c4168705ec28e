package org.vzs.driver.tintri;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.About;
import org.vzs.driver.ActionContext;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.driver.Outcome;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmStoreAction.RemoveSnapshot;
import org.vzs.driver.VmStoreAction.TakeSnapshot;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStores;
import org.vzs.driver.contract.VmStoresContract;
import org.vzs.lab.LabOptions;

/** The VMstore driver against the lab's tintri1, with the faults of a bad day. */
@SuppressWarnings("NullAway.Init")
class TintriStoreLabTest extends VmStoresContract {
    @TempDir
    static Path temp;

    private static TintriLab lab;
    private static int folder;

    @BeforeAll
    static void connect() {
        lab = new TintriLab(temp);
    }

    @AfterAll
    static void end() {
        lab.close();
    }

    @AfterEach
    void noFaults() {
        lab.lab.noFaults();
    }

    private void oneOf(String name) {
        assertThat(store().snapshots()).filteredOn(s -> s.name().equals(name)).hasSize(1);
    }

    @Override
    protected VmStores store() {
        return lab.store();
    }

    @Override
    protected String busyVm() {
        return "mail01";
    }

    @Override
    protected String hostileVm() {
        return "desk \"A\"\nof 3 $(id)";
    }

    private TakeSnapshot take(String name) {
        return new TakeSnapshot(name, false, null);
    }

    @Test
    void itIsTheOneOfTheNote() {
        assertThat(lab.connection.about())
                .isEqualTo(new About("Tintri VMstore T445", "3.1.2.1", "5432.10.20221", "VMstore"));
        VmStoreInfo s = store().store();
        assertThat(s.controllers())
                .singleElement()
                .satisfies(c -> assertThat(c.role()).isEqualTo("ACTIVE"));
        assertThat(s.ports()).hasSize(2).allSatisfy(p -> assertThat(p.speed()).isEqualTo("1 Gbps"));
        assertThat(s.disks()).filteredOn(d -> d.type().equals("SSD")).hasSize(9);
        assertThat(s.disks()).filteredOn(d -> d.type().equals("HDD")).hasSize(15);
        assertThat(s.disks())
                .filteredOn(d -> d.state().equals("SPARE"))
                .extracting(VmStoreInfo.Disk::type)
                .containsExactly("SSD", "HDD");
        assertThat(s.space().expandable()).isFalse();
        assertThat(s.alerting().email()).isEqualTo("storage@lab.example");
        assertThat(s.alerting().snmp()).isEmpty();
        assertThat(s.alerting().syslog()).isEmpty();
        assertThat(s.alerting().autosupport()).isTrue();
        assertThat(s.protection().schedules()).isEmpty();
        assertThat(s.protection().destinations()).isEmpty();
    }

    @Test
    void alertsThatNobodyHasSeenAreItsHealth() {
        Health.Report report = lab.connection.health().orElseThrow().read();
        assertThat(report.status()).isEqualTo(Health.Status.WARNING);
        assertThat(report.checks())
                .singleElement()
                .satisfies(c -> assertThat(c.summary()).contains("above 80%"));
    }

    @Test
    void allPagesAreReadAndAListingCostsNothingForEachMachine() {
        lab.close();
        lab = new TintriLab(
                temp.resolve("many"),
                LabOptions.standard().withGeneratedVms(995).withPageSize(200));
        long before = lab.lab.counters("tintri1").total();
        List<StoredVmInfo> all = store().vms();
        assertThat(all).hasSize(1005).extracting(StoredVmInfo::id).doesNotHaveDuplicates();
        assertThat(lab.lab.counters("tintri1").total() - before).isEqualTo(6);
    }

    private static TintriLab paged() {
        return new TintriLab(
                temp.resolve("paged" + folder++), LabOptions.standard().withPageSize(3));
    }

    @Test
    void aPageThatFailsHalfWayIsAnErrorAndNeverAShorterList() {
        try (TintriLab own = paged()) {
            own.lab.fault("GET_vm=fault:InternalError*1#3");
            assertThatExceptionOfType(EndpointException.class)
                    .isThrownBy(() -> own.store().vms())
                    .withMessageContaining("tintri1")
                    .withMessageContaining("offset=6")
                    .withMessageContaining("HTTP status 500");
            assertThat(own.store().vms()).hasSize(10);
        }
    }

    @Test
    void aMachineThatGoesBetweenTwoPagesDoesNotTakeAnotherOneWithIt() {
        try (TintriLab own = paged()) {
            // Gone before the second page: what was the first of that is now the last of the first, and in none of the
            // two.
            own.lab.fault("GET_vm=fault:Goneweb01*1#2");
            assertThat(own.store().vms())
                    .hasSize(9)
                    .extracting(StoredVmInfo::name)
                    .contains("db01")
                    .doesNotContain("web01");
        }
    }

    @Test
    void halfADocumentIsNotTakenForTheWhole() {
        lab.lab.fault("GET_vm=fault:HalfDocument*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> store().vms())
                .withMessageContaining("half a JSON document")
                .withMessageContaining("GET /api/v310/vm");
    }

    @Test
    void aPageOfSomethingElseIsSaidToBeNoJson() {
        lab.lab.fault("GET_alert=fault:NotJson*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> store().alerts())
                .withMessageContaining("not JSON");
    }

    @Test
    void spaceThatIsNotSaidIsAnErrorAndNotZero() {
        lab.lab.fault("GET_datastore=fault:NoFigures*1");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> store().store())
                .withMessageContaining("spaceTotalGiB");
    }

    @Test
    void aNumberWithMoreDigitsThanMemoryIsNoNumber() {
        lab.lab.fault("GET_snapshot=fault:HugeNumbers*1");
        assertThat(store().snapshots())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.changed()).isNull());
    }

    @Test
    void aSessionThatHasExpiredIsRenewedOnceAndNothingIsDoneTwice() throws InterruptedException {
        String id = vm("mail01").id();
        long logins = lab.asked("login");
        lab.lab.fault("POST_snapshot=expire*1");
        done(perform(id, take("after")));
        assertThat(lab.asked("login") - logins).isEqualTo(1);
        oneOf("after");
        lab.lab.fault("GET_vm=expire*1");
        assertThat(store().vms()).isNotEmpty();
    }

    @Test
    void whoIsLoggedOutAgainAndAgainIsToldSo() {
        lab.lab.fault("GET_vm=expire");
        long before = lab.asked("GET_vm");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> store().vms())
                .withMessageContaining("HTTP status 401");
        assertThat(lab.asked("GET_vm") - before).isEqualTo(2);
    }

    @Test
    void itIsLoggedOutOfAtTheEnd() {
        long before = lab.asked("logout");
        new TintriDriver(TintriLab.QUICK).connect(lab.endpoint()).close();
        assertThat(lab.asked("logout") - before).isEqualTo(1);
    }

    @Test
    void readsAreTriedAgainWhereItIsBusyAndNotForEver() {
        lab.lab.fault("GET_snapshot=fault:ServiceUnavailable*2");
        assertThat(store().snapshots()).isNotEmpty();
        lab.lab.fault("GET_snapshot=fault:TooManyRequests");
        long before = lab.asked("GET_snapshot");
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> store().snapshots())
                .withMessageContaining("try again later");
        assertThat(lab.asked("GET_snapshot") - before).isEqualTo(TintriLab.QUICK.tries());
    }

    @Test
    void aReadIsSentAgainWhereTheConnectionBreaks() {
        lab.lab.fault("GET_alert=drop*2");
        assertThat(store().alerts()).isNotEmpty();
    }

    @Test
    void aChangeWhoseAnswerIsLostIsLookedForAndNotRepeated() throws InterruptedException {
        String id = vm("mail01").id();
        long before = lab.asked("POST_snapshot");
        lab.lab.fault("POST_snapshot=drop:after*1");
        var result = perform(id, take("lost answer"));
        done(result);
        assertThat(result.detail()).contains("no answer to the request");
        assertThat(lab.asked("POST_snapshot") - before).isEqualTo(1);
        oneOf("lost answer");
    }

    @Test
    void aChangeThatMayNotHaveArrivedIsNeitherDoneNorFailed() throws InterruptedException {
        String id = vm("mail01").id();
        long before = lab.asked("POST_snapshot");
        lab.lab.fault("POST_snapshot=drop*1");
        var result = perform(id, take("lost request"));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("outcome unknown");
        assertThat(lab.asked("POST_snapshot") - before).isEqualTo(1);
    }

    @Test
    void aBusyVmstoreIsTriedAgainAfterALook() throws InterruptedException {
        String id = vm("mail01").id();
        lab.lab.fault("POST_snapshot=fault:ServiceUnavailable*1");
        done(perform(id, take("busy")));
        oneOf("busy");
    }

    @Test
    void anAnswerThatBreaksOffIsNoFailureWhereTheSnapshotIsThere() throws InterruptedException {
        String id = vm("mail01").id();
        lab.lab.fault("POST_snapshot=fault:HalfDocument*1");
        done(perform(id, take("half")));
        oneOf("half");
    }

    @Test
    void whatCannotBeLookedAtAfterTheChangeIsNotKnown() throws InterruptedException {
        String id = vm("mail01").id();
        lab.lab.fault("POST_snapshot=fault:HalfDocument*1");
        lab.lab.fault("GET_snapshot=fault:HalfDocument*1#2");
        var result = perform(id, take("not seen"));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("half a JSON document");
        oneOf("not seen");
    }

    @Test
    void aMachineThatWasDeletedMeanwhileFailsByItself() throws InterruptedException {
        StoredVmInfo vm = vm("db01");
        lab.lab.fault("POST_snapshot=fault:Gone*1");
        failed(perform(vm.id(), take("late")), "Failed to find requested resource of type VirtualMachine");
        assertThat(store().vms()).extracting(StoredVmInfo::id).doesNotContain(vm.id());
        assertThat(store().snapshots()).filteredOn(s -> s.orphaned()).hasSize(1);
    }

    @Test
    void aRemovalWhoseAnswerIsLostIsLookedFor() throws InterruptedException {
        String id = snapshotsOf(vm("test-old").id()).getFirst().id();
        lab.lab.fault("DELETE_snapshot*=drop:after*1");
        done(perform(id, new RemoveSnapshot()));
        assertThat(snapshotsOf(vm("test-old").id())).isEmpty();
    }

    @Test
    void whatTheVmstoreDoesNotAllowIsSaidInItsWords() throws InterruptedException {
        lab.lab.fault("POST_snapshot=fault:Forbidden*1");
        failed(perform(vm("mail01").id(), take("s")), "ERR-API-0103");
    }

    @Test
    void anInterruptIsNoResult() {
        String id = vm("mail01").id();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(
                        () -> store().perform(id, take("interrupted"), ActionContext.waiting(Duration.ofSeconds(5))));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(store().snapshots()).noneMatch(s -> s.name().equals("interrupted"));
    }

    @Test
    void aChangedCertificateIsRefusedWithBothFingerprints() {
        Endpoint e = lab.endpoint();
        String pin = "sha256:" + "0".repeat(64);
        long before = lab.asked("login");
        Endpoint changed = new Endpoint(e.name(), e.scheme(), e.host(), e.port(), e.user(), e.credential(), pin, false);
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> new TintriDriver(TintriLab.QUICK).connect(changed))
                .withMessageContaining(pin)
                .withMessageContaining(requireNonNull(e.fingerprint()))
                .satisfies(x -> assertThat(x.kind()).isEqualTo(EndpointException.Kind.UNTRUSTED));
        assertThat(lab.asked("login")).isEqualTo(before);
    }

    @Test
    void aWrongPasswordIsRefusedAndNotShown() {
        Endpoint e = lab.endpoint();
        Endpoint wrong = new Endpoint(
                e.name(),
                e.scheme(),
                e.host(),
                e.port(),
                e.user(),
                Credential.of(new Secret("not \"the\" password")),
                e.fingerprint(),
                false);
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> new TintriDriver(TintriLab.QUICK).connect(wrong))
                .satisfies(x -> {
                    assertThat(x.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED);
                    assertThat(x.toString()).contains("admin").doesNotContain("not \"the\" password");
                });
    }
}
