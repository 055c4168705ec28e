package org.vzs.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;

/** An estate file as a person writes it, whose endpoints are devices of a lab. */
public final class LabEstate {
    private LabEstate() {}

    /**
     * Writes {@code mine.toml}.
     *
     * @param devices the lab's devices by the names of the endpoints
     * @param guard whether they are guarded
     */
    public static Path write(Path folder, Lab lab, Map<String, String> devices, boolean guard) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> named : devices.entrySet()) {
            LabDevice device = lab.device(named.getValue());
            Path password = Files.writeString(folder.resolve(named.getKey() + ".password"), device.password());
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            text.append(
                    """
                    [endpoint.%s]
                    url = "%s"
                    user = "%s"
                    credential = "file:%s"
                    fingerprint = "%s"
                    guard = %s
                    """.formatted(named.getKey(), device.url(), device.user(), password, device.fingerprint(), guard));
        }
        return Files.writeString(folder.resolve("mine.toml"), text);
    }
}
