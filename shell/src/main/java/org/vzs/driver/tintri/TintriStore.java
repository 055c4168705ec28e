package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmStoreAction;
import org.vzs.driver.VmStoreAlert;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStores;

/** One VMstore. */
final class TintriStore implements VmStores {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    private final TintriApi api;

    TintriStore(TintriApi api) {
        this.api = api;
    }

    @Override
    public VmStoreInfo store() {
        String product = Values.text(api.info(), "productName");
        JsonNode appliance = api.only("appliance");
        JsonNode datastore = api.only("datastore");
        JsonNode failed = api.get("appliance/default/failedComponents");
        return new StoreReader(api.endpoint(), appliance, datastore).read(product, failed);
    }

    @Override
    public List<StoredVmInfo> vms() {
        return api.pages("vm?live=TRUE").stream().map(VmReader::vm).toList();
    }

    @Override
    public List<StoredSnapshotInfo> snapshots() {
        return snapshots("snapshot");
    }

    /** The snapshots of one machine. */
    List<StoredSnapshotInfo> snapshotsOf(String vm) {
        return snapshots("snapshot?vmUuid=" + encoded(vm)).stream()
                .filter(s -> s.vmId().equals(vm))
                .toList();
    }

    private List<StoredSnapshotInfo> snapshots(String path) {
        return api.pages(path).stream()
                .filter(s -> !Values.is(s, "isDeleted"))
                .map(VmReader::snapshot)
                .sorted(Comparator.comparing(StoredSnapshotInfo::created))
                .toList();
    }

    /** Not in pages: that came with v310.191 only. */
    @Override
    public List<VmStoreAlert> alerts() {
        List<VmStoreAlert> all = new ArrayList<>();
        for (JsonNode a : api.get("alert").path("items")) {
            Instant notified = Values.time(a, "notifiedTimestamp");
            all.add(new VmStoreAlert(
                    Values.id(a),
                    Values.text(a, "severity"),
                    Values.text(a, "state"),
                    Values.text(a, "message"),
                    notified == null ? Values.time(a, "lastUpdatedTime") : notified));
        }
        all.sort(Comparator.comparing(
                (VmStoreAlert a) -> a.when() == null ? Instant.EPOCH : a.when(), Comparator.reverseOrder()));
        return List.copyOf(all);
    }

    @Override
    public List<VmSample> history(String vm, Instant since) {
        return VmReader.samples(
                api.pages("vm/" + encoded(vm) + "/statsHistoric?since=" + encoded(SINCE.format(since))), since);
    }

    @Override
    public ActionResult perform(String id, VmStoreAction action, ActionContext context) throws InterruptedException {
        SnapshotVerbs verbs = new SnapshotVerbs(api, this, context);
        return verbs.guarded(() -> switch (action) {
            case VmStoreAction.TakeSnapshot take -> verbs.take(id, take);
            case VmStoreAction.RemoveSnapshot remove -> verbs.remove(id);
        });
    }

    /** A part of a path or a query, whatever it holds. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
