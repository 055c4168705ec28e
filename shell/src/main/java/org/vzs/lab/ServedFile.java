package org.vzs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells other processes where the devices of a served lab are. Only to be believed while the lab's lock is held. */
final class ServedFile {
    /** A lab that a process serves. */
    record Served(long pid, Map<String, LabDevice> devices) {}

    private final Path path;

    ServedFile(Path folder) {
        path = folder.resolve("served.json");
    }

    void write(Map<String, LabDevice> devices) {
        Map<String, Object> all = new LinkedHashMap<>();
        devices.forEach((name, d) -> all.put(
                name,
                Map.of(
                        "scheme", d.scheme(),
                        "host", d.host(),
                        "port", d.port(),
                        "user", d.user(),
                        "password", d.password(),
                        "fingerprint", d.fingerprint())));
        new StateFile(path).write(Map.of("pid", ProcessHandle.current().pid(), "devices", all));
    }

    Optional<Served> read() {
        Map<String, Object> json = new StateFile(path).read();
        if (json == null || !(json.get("pid") instanceof Long pid) || !(json.get("devices") instanceof Map<?, ?> all)) {
            return Optional.empty();
        }
        Map<String, LabDevice> devices = new LinkedHashMap<>();
        all.forEach((name, d) -> devices.put(String.valueOf(name), device(String.valueOf(name), (Map<?, ?>) d)));
        return ProcessHandle.of(pid).isPresent() ? Optional.of(new Served(pid, devices)) : Optional.empty();
    }

    private static LabDevice device(String name, Map<?, ?> d) {
        return new LabDevice(
                name,
                String.valueOf(d.get("scheme")),
                String.valueOf(d.get("host")),
                d.get("port") instanceof Long port ? port.intValue() : 0,
                String.valueOf(d.get("user")),
                String.valueOf(d.get("password")),
                String.valueOf(d.get("fingerprint")));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
