package org.vzs.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Outcome;
import org.vzs.estate.Result;
import org.vzs.testing.LabSession;

/** Storage systems that know virtual machines, and raw requests, as scripts see them, on the lab's tintri1. */
@SuppressWarnings("NullAway.Init")
class VmStoreScriptTest {
    @TempDir
    Path temp;

    @Test
    void itsMachinesAreASelectionLikeAnyOtherAndNotThoseOfHypervisors() {
        try (LabSession lab = new LabSession(temp, false)) {
            assertThat(lab.eval("vmstore('tintri1').vms('web*').names.join()").asString())
                    .isEqualTo("web01,web02,web03");
            assertThat(lab.eval("vms().on('tintri1').length").asInt()).isZero();
            assertThat(lab.eval("pools().on('tintri1')[0].name").asString()).isEqualTo("tintri1");
            assertThat(lab.eval("vmstores().map(s => s.model).join()").asString())
                    .isEqualTo("T445");
            assertThat(lab.eval("vmstore('tintri1').vm('web03').clonedFrom.join()")
                            .asString())
                    .isEqualTo("web01 at 2026-03-01T09:00:00Z");
            assertThat(lab.eval("vmstore('tintri1').vm({id: vmstore('tintri1').vm('db01').id}).name")
                            .asString())
                    .isEqualTo("db01");
            assertThat(lab.eval("vmstore('tintri1').alerts({state: 'NEW', severity: 'ALERT'}).length")
                            .asInt())
                    .isEqualTo(1);
            assertThatThrownBy(() -> lab.eval("vmstore('tintri1').vm('web1')")).hasMessageContaining("did you mean");
            assertThatThrownBy(() -> lab.eval("vmstore('tintri2')")).hasMessageContaining("vmstore");
            assertThatThrownBy(() -> lab.eval("vmstore('tintri1').vms().snapshot('s', {keep: '5m'})"))
                    .hasMessageContaining("60 minutes at least");
        }
    }

    @Test
    void aHistoryShowsTheSlowMachineAndDrawsIt() {
        try (LabSession lab = new LabSession(temp, false)) {
            lab.eval("var h = vmstore('tintri1').vms(['db02-reporting', 'web01']).history({back: '24h'})");
            assertThat(lab.eval("h.rows[0].latencyP95 > 10 && h.rows[1].latencyP95 < 10")
                            .asBoolean())
                    .isTrue();
            assertThat(lab.eval("h.rows[0].waitsFor").asString()).isEqualTo("storage");
            assertThat(lab.eval("h.rows[0].samples").asInt()).isEqualTo(145);
            assertThat(lab.eval("h.chart('latencyMs').split('\\n').length").asInt())
                    .isEqualTo(3);
            assertThat(lab.eval("h.chart('iops')").asString()).contains("█", "IOPS");
            assertThat(lab.eval("h.svg('iops')").asString())
                    .startsWith("<svg")
                    .contains("<polyline", "db02-reporting")
                    .endsWith("</svg>\n");
        }
    }

    @Test
    void aPictureIsWellFormedWhateverAMachineIsNamed() throws Exception {
        try (LabSession lab = new LabSession(temp, false)) {
            String svg = lab.eval("vmstore('tintri1').vms().history({back: '1h'}).svg('mbps')")
                    .asString();
            var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
            var picture = factory.newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(10);
            assertThat(picture.getDocumentElement().getTextContent()).contains("desk \"A\" of 3 $(id)", "仮想マシン０１");
        }
    }

    @Test
    void aMachineThatGoesMeanwhileDoesNotHideTheOthers() {
        try (LabSession lab = new LabSession(temp, false)) {
            lab.eval("var all = vmstore('tintri1').vms('web*')");
            lab.lab.faults().add(org.vzs.lab.FaultRule.parse("GET_vm_statsHistoric@web02=fault:Gone*1"));
            lab.eval("var h = all.history({back: '1h'})");
            assertThat(lab.eval("h.rows.map(r => r.samples > 0).join()").asString())
                    .isEqualTo("true,false,true");
            assertThat(lab.eval("h.rows[1].note").asString()).contains("Failed to find");
            assertThat(lab.eval("h.rows[1].iops === null").asBoolean()).isTrue();
        }
    }

    @Test
    void snapshotsGoThroughTheGate() {
        try (LabSession lab = new LabSession(temp, false)) {
            lab.eval("""
                    vmstore('tintri1').vms('web*').snapshot('before', {keep: '48h'});
                    vmstore('tintri1').vm('web01').snapshot('before');
                    vmstore('tintri1').vms('web*').snapshots().where({name: 'before'}).remove({confirm: false});
                    vmstore('tintri1').snapshots().where({name: 'golden'}).remove({confirm: false});""");
            assertThat(lab.results)
                    .extracting(Result::outcome)
                    .containsExactlyInAnyOrder(
                            Outcome.CHANGED,
                            Outcome.CHANGED,
                            Outcome.CHANGED,
                            Outcome.UNCHANGED,
                            Outcome.CHANGED,
                            Outcome.CHANGED,
                            Outcome.CHANGED,
                            Outcome.FAILED);
            assertThat(lab.eval("vmstore('tintri1').snapshots().length").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void aDryRunSendsNothingThatChanges() {
        try (LabSession lab = new LabSession(temp, true)) {
            lab.eval("""
                    vmstore('tintri1').vms('web*').snapshot('before');
                    vmstore('tintri1').snapshots().remove();
                    http('tintri1').post('/api/v310/snapshot', []);
                    http('tintri1').delete('/api/v310/snapshot/x');
                    http('tintri1').get('/api/v310/vm');""");
            assertThat(lab.results).extracting(Result::outcome).contains(Outcome.WOULD_CHANGE);
            assertThat(lab.results.getLast().action()).isEqualTo("GET /api/v310/vm");
            assertThat(lab.lab.counters("tintri1").all().keySet())
                    .noneMatch(k -> k.startsWith("POST") || k.startsWith("DELETE"));
            assertThat(lab.eval("http('tintri1').get('/api/v310/vm', {readOnly: true}).status")
                            .asInt())
                    .isEqualTo(200);
        }
    }

    @Test
    void rawRequestsAreResultsAndFailuresStopTheScript() {
        try (LabSession lab = new LabSession(temp, false)) {
            assertThat(lab.eval("http('tintri1').get('/api/v310/vm/x', {readOnly: true}).status")
                            .asInt())
                    .isEqualTo(404);
            assertThatThrownBy(() -> lab.eval("http('tintri1').get('/api/v310/vm/x', {readOnly: true, ok: [200]})"))
                    .hasMessageContaining("HTTP status 404");
            assertThatThrownBy(() -> lab.eval("http('tintri1').post('/api/v310/snapshot', {a: 1})"))
                    .hasMessageContaining("ERR-API-3105");
            assertThat(lab.results.getLast().outcome()).isEqualTo(Outcome.FAILED);
            lab.eval("""
                    var id = vmstore('tintri1').vm('db01').id;
                    http('tintri1').post('/api/v310/snapshot', [{snapshotName: 'raw', sourceVmTintriUUID: id,
                        consistency: 'CRASH_CONSISTENT', retentionMinutes: -1}])""");
            assertThat(lab.results.getLast().outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(lab.eval("vmstore('tintri1').vm('db01').snapshots().names.join()")
                            .asString())
                    .contains("raw");
            for (String path : new String[] {"api/v310/vm", "//elsewhere.example/x", "/api/v310/vm?name=a b", "/ü"}) {
                assertThatThrownBy(() -> lab.eval("http('tintri1').get('" + path + "', {readOnly: true})"))
                        .as(path)
                        .hasMessageContaining("needs a path");
            }
            assertThatThrownBy(() -> lab.eval("http('ceph1').get('/x', {readOnly: true})"))
                    .hasMessageContaining("no HTTP API");
        }
    }
}
