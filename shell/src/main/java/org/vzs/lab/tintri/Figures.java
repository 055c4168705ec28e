package org.vzs.lab.tintri;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures over time, made up anew for each question and the same at each: a machine's load follows from its habit, the hour
 * and its name.
 */
final class Figures {
    /** Seconds in a slice. */
    static final int SLICE = 600;

    private static final double MB = 1_000_000;

    private Figures() {}

    /** The end of the last slice that is over. */
    static Instant last(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() / SLICE * SLICE);
    }

    /** The slices that end from {@code since} on, up to the last that is over. */
    static List<Map<String, Object>> history(LabVm vm, Instant since, Instant now) {
        List<Map<String, Object>> slices = new ArrayList<>();
        Instant end = last(now);
        Instant first = since.isBefore(end.minusSeconds(7 * 86_400L)) ? end.minusSeconds(7 * 86_400L) : since;
        for (Instant t = last(first.plusSeconds(SLICE - 1)); !t.isAfter(end); t = t.plusSeconds(SLICE)) {
            slices.add(slice(vm, t));
        }
        return slices;
    }

    static Map<String, Object> slice(LabVm vm, Instant end) {
        double load = load(vm, end);
        double iops = vm.powered() ? Math.round(vm.iops() * load) : 0;
        double latency = iops == 0 ? 0 : vm.latencyMs() * (0.7 + 0.6 * load);
        boolean waits = vm.habit().equals("noisy") && load > 1;
        double storage = latency * (waits ? 0.85 : 0.4);
        double disk = waits ? storage * 0.8 : storage * 0.1;
        Map<String, Object> s = new LinkedHashMap<>();
        s.put("typeId", Documents.BEANS + "perf.VirtualMachineStat");
        s.put("timeStart", Documents.time(end.minusSeconds(SLICE)));
        s.put("timeEnd", Documents.time(end));
        s.put("intervalSeconds", (long) SLICE);
        s.put("operationsTotalIops", (long) iops);
        s.put("operationsReadIops", (long) (iops * 0.6));
        s.put("operationsWriteIops", (long) iops - (long) (iops * 0.6));
        s.put("throughputTotalMBps", round(iops * vm.kib() * 1024 / MB));
        s.put("latencyTotalMs", round(latency));
        s.put("latencyHostMs", round(latency * (waits ? 0.1 : 0.35)));
        s.put("latencyNetworkMs", round(latency * (waits ? 0.05 : 0.25)));
        s.put("latencyStorageMs", round(storage));
        s.put("latencyDiskMs", round(disk));
        s.put("flashHitPercent", round(waits ? 61 + 10 * random(vm.name(), end) : 97 + 3 * random(vm.name(), end)));
        s.put("spaceUsedGiB", vm.usedGib());
        s.put("spaceProvisionedGiB", vm.provisionedGib());
        return s;
    }

    private static double load(LabVm vm, Instant t) {
        ZonedDateTime time = t.atZone(ZoneOffset.UTC);
        double hour = time.getHour() + time.getMinute() / 60.0;
        double noise = 0.85 + 0.3 * random(vm.name(), t);
        double day = 0.5 + 0.5 * Math.sin((hour - 7) / 24 * 2 * Math.PI);
        return noise
                * switch (vm.habit()) {
                    case "office" -> 0.15 + 1.2 * day * day;
                    case "nightly" -> hour >= 1 && hour < 4 ? 2.4 : 0.05;
                    case "noisy" -> random(vm.name(), last(t).minusSeconds(t.getEpochSecond() % 3600)) > 0.7 ? 2 : 0.7;
                    default -> 1;
                };
    }

    /** From 0 to 1, the same for the same machine and time. */
    private static double random(String name, Instant t) {
        long h = name.hashCode() * 0x9E3779B97F4A7C15L + t.getEpochSecond() * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 31)) * 0xBF58476D1CE4E5B9L;
        return ((h ^ (h >>> 29)) >>> 11) / (double) (1L << 53);
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
