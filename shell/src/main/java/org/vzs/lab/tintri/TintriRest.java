package org.vzs.lab.tintri;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.Json;
import org.vzs.lab.StateFile;
import org.vzs.lab.rest.RestDevice;
import org.vzs.lab.rest.RestReply;
import org.vzs.lab.rest.RestRequest;

/** Answers the requests of the API, one at a time. */
final class TintriRest implements RestDevice {
    private static final String COOKIE = "JSESSIONID";
    private static final String API = "/api/v310/";

    private final String name;
    private final DeviceHome home;
    private final Counters counters;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private @Nullable LabVmStore store;

    TintriRest(String name, DeviceHome home, Counters counters) {
        this.name = name;
        this.home = home;
        this.counters = counters;
    }

    private synchronized LabVmStore store() {
        if (store == null) {
            store = LabVmStore.open(
                    new StateFile(home.folder().resolve(name + ".json")),
                    home.options().clock(),
                    home.options().generatedVms());
        }
        return store;
    }

    /** Such as {@code GET_vm}, {@code GET_vm_id}, {@code GET_vm_statsHistoric}, {@code login}: what faults go by. */
    private static String operation(RestRequest request) {
        String path = request.path().replace(API, "").replace("/api/", "");
        String[] parts = path.split("/", -1);
        if (parts[0].equals("session")) {
            return parts.length > 1 ? parts[1] : "session";
        }
        return request.method() + "_" + parts[0]
                + (parts.length == 2 ? "_id" : parts.length > 2 ? "_" + parts[parts.length - 1] : "");
    }

    /** The names of the machine that a request is about. */
    private List<String> targets(RestRequest request) {
        List<String> targets = new ArrayList<>();
        String[] parts = request.path().split("/", -1);
        for (LabVm vm : store().vms()) {
            boolean meant = request.text().contains(vm.id())
                    || vm.id().equals(request.query().get("vmUuid"))
                    || parts[parts.length - 1].equals(vm.id())
                    || (parts.length > 4 && parts[4].equals(vm.id()));
            if (meant) {
                targets.add(vm.name());
                targets.add(vm.id());
            }
        }
        return targets;
    }

    @Override
    public synchronized @Nullable FaultEffect effectOn(RestRequest request) {
        counters.add(operation(request));
        return home.faults().take(operation(request), targets(request));
    }

    @Override
    public synchronized RestReply answer(RestRequest request, @Nullable FaultEffect effect) {
        try {
            if (effect instanceof FaultEffect.Expire) {
                sessions.clear();
            }
            String fault = effect instanceof FaultEffect.Fault(String type) ? type : "";
            if (fault.startsWith("Gone")) {
                lose(request, fault.substring("Gone".length()));
            } else if (!fault.isEmpty() && !Spoilt.knows(fault)) {
                throw Refusal.of(fault);
            }
            return Spoilt.spoil(fault, served(request));
        } catch (Refusal e) {
            return e.reply();
        }
    }

    /** Somebody deletes a machine in the hypervisor: the one of that name, or the one that the request is about. */
    private void lose(RestRequest request, String machine) {
        List.copyOf(store().vms()).stream()
                .filter(v -> machine.isEmpty()
                        ? targets(request).contains(v.id())
                        : v.name().equals(machine))
                .forEach(store()::lose);
    }

    private RestReply served(RestRequest request) throws Refusal {
        if (request.path().equals("/api/info")) {
            return RestReply.json(
                    200,
                    Documents.map(
                            "typeId",
                            "com.tintri.api.rest.v.dto.domain.RestApi",
                            "productName",
                            "Tintri VMstore",
                            "preferredVersion",
                            "v310.21",
                            "supportedVersionSet",
                            List.of("v310.1", "v310.11", "v310.21")));
        }
        if (request.path().equals(API + "session/login") && request.method().equals("POST")) {
            return login(request);
        }
        String session = request.cookie(COOKIE);
        if (session == null || !sessions.contains(session)) {
            throw new Refusal(401, "ERR-API-0104", "Invalid session", "The session is invalid or has expired.");
        }
        if (request.path().equals(API + "session/logout")) {
            sessions.remove(session);
            return new RestReply(204, "application/json", "");
        }
        return document(request);
    }

    private RestReply login(RestRequest request) throws Refusal {
        Map<String, Object> who = request.body();
        if (!TintriDevice.USER.equals(who.get("username")) || !TintriDevice.PASSWORD.equals(who.get("password"))) {
            throw new Refusal(403, "ERR-API-0101", "Login failed", "Invalid user name or password.");
        }
        String session = UUID.randomUUID().toString().replace("-", "");
        sessions.add(session);
        return new RestReply(
                200, "application/json", "\"ADMIN\"", COOKIE + "=" + session + "; Path=/; Secure; HttpOnly");
    }

    private RestReply document(RestRequest request) throws Refusal {
        if (!request.path().startsWith(API)) {
            throw new Refusal(404, "ERR-API-0404", "API not found", "API not found: " + request.path());
        }
        String[] p = request.path().substring(API.length()).split("/", -1);
        String what = request.method() + " " + p[0] + (p.length > 1 ? "/*" : "") + (p.length > 2 ? "/" + p[2] : "");
        Instant now = store().now();
        Hardware hardware = new Hardware(store());
        return switch (what) {
            case "GET appliance" -> list(List.of(hardware.appliance()));
            case "GET appliance/*" -> RestReply.json(200, hardware.appliance());
            case "GET appliance/*/failedComponents" -> RestReply.json(200, hardware.failed(now));
            case "GET datastore" -> list(List.of(hardware.datastore(now)));
            case "GET datastore/*" -> RestReply.json(200, hardware.datastore(now));
            case "GET datastore/*/statsSummary" -> RestReply.json(200, hardware.stat(now));
            case "GET alert" -> page(request, store().alerts());
            case "GET vm" ->
                page(
                        request,
                        store().vms().stream()
                                .filter(v -> request.query()
                                        .getOrDefault("name", v.name())
                                        .equals(v.name()))
                                .filter(v -> !"FALSE"
                                        .equalsIgnoreCase(request.query().get("live")))
                                .map(v -> Documents.vm(v, now))
                                .toList());
            case "GET vm/*" -> RestReply.json(200, Documents.vm(vm(p[1]), now));
            case "GET vm/*/statsHistoric" -> page(request, stats(vm(p[1]), since(request), now));
            case "GET vm/*/statsRealtime" -> page(request, stats(vm(p[1]), now.minusSeconds(Figures.SLICE), now));
            case "GET snapshot" ->
                page(
                        request,
                        store().snapshots().stream()
                                .filter(s -> of(s, request.query().get("vmUuid")))
                                .toList());
            case "GET snapshot/*" ->
                RestReply.json(200, store().snapshot(p[1]).orElseThrow(() -> Refusal.notFound("Snapshot", p[1])));
            case "POST snapshot" -> take(request);
            case "DELETE snapshot/*" -> {
                store().remove(p[1]);
                yield new RestReply(200, "application/json", "\"Snapshot " + p[1] + " is deleted\"");
            }
            default -> throw new Refusal(404, "ERR-API-0404", "API not found", "API not found: " + what);
        };
    }

    private LabVm vm(String id) throws Refusal {
        return store().vm(id).orElseThrow(() -> Refusal.notFound("VirtualMachine", id));
    }

    private static boolean of(Map<String, Object> snapshot, @Nullable String vm) {
        return vm == null || (snapshot.get("vmUuid") instanceof Map<?, ?> uuid && vm.equals(uuid.get("uuid")));
    }

    /** Collections of a day each, as a page of them is a list of collections. */
    private static List<Map<String, Object>> stats(LabVm vm, Instant since, Instant now) {
        List<Map<String, Object>> slices = Figures.history(vm, since, now);
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < slices.size(); i += 144) {
            List<Map<String, Object>> day = slices.subList(i, Math.min(i + 144, slices.size()));
            all.add(Documents.map(
                    "typeId",
                    Documents.BEANS + "perf.Stats",
                    "numberOfSlices",
                    (long) day.size(),
                    "startTime",
                    day.getFirst().getOrDefault("timeStart", ""),
                    "endTime",
                    day.getLast().getOrDefault("timeEnd", ""),
                    "commonUuid",
                    Documents.uuid(vm.id()),
                    "sortedStats",
                    day));
        }
        return all;
    }

    private static Instant since(RestRequest request) throws Refusal {
        String text = request.query().get("since");
        try {
            return text == null ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(400, "ERR-API-4003", "Invalid query parameter", "since is no date: " + text);
        }
    }

    private RestReply page(RestRequest request, List<?> rows) throws Refusal {
        try {
            int offset = Integer.parseInt(request.query().getOrDefault("offset", "0"));
            int limit = Integer.parseInt(request.query().getOrDefault("limit", "2000"));
            return RestReply.json(
                    200,
                    Documents.page(rows, offset, Math.min(limit, home.options().pageSize()), ""));
        } catch (NumberFormatException e) {
            throw new Refusal(400, "ERR-API-4003", "Invalid query parameter", "offset and limit are numbers");
        }
    }

    private static RestReply list(List<?> documents) {
        return new RestReply(200, "application/json", Json.text(documents));
    }

    private RestReply take(RestRequest request) throws Refusal {
        List<String> ids = new ArrayList<>();
        for (Map<?, ?> spec : specs(request)) {
            ids.add(store().take(
                            String.valueOf(spec.get("sourceVmTintriUUID")),
                            String.valueOf(spec.get("snapshotName")),
                            String.valueOf(spec.get("consistency")),
                            spec.get("retentionMinutes") instanceof Number n ? n.longValue() : -1,
                            TintriDevice.USER));
        }
        return list(ids);
    }

    private static List<Map<?, ?>> specs(RestRequest request) throws Refusal {
        List<Map<?, ?>> specs = new ArrayList<>();
        try {
            byte[] wrapped = ("{\"list\":" + request.text() + "}").getBytes(StandardCharsets.UTF_8);
            if (Json.read(wrapped).get("list") instanceof List<?> list) {
                list.forEach(each -> specs.add((Map<?, ?>) each));
            }
        } catch (IOException | ClassCastException e) {
            throw new Refusal(400, "ERR-API-3105", "Invalid create snapshot request", "Not a list of specifications.");
        }
        if (specs.isEmpty()) {
            throw new Refusal(400, "ERR-API-3105", "Invalid create snapshot request", "No specification was given.");
        }
        return specs;
    }
}
