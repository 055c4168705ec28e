package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.About;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.driver.Pools;
import org.vzs.driver.Rest;
import org.vzs.driver.VmStores;
import org.vzs.problem.Problem;

/** A way to the API of one VMstore. */
final class TintriConnection implements Connection {
    private static final String PRODUCT = "Tintri VMstore";

    private final TintriApi api;
    private final TintriStore store;
    private final Runnable closing;
    private @Nullable About about;

    TintriConnection(TintriApi api, Runnable closing) {
        this.api = api;
        this.store = new TintriStore(api);
        this.closing = closing;
    }

    /** The same, after the VMstore has said what it is: Tintri Global Center speaks this API too, of many VMstores. */
    TintriConnection asked() {
        String product = Values.text(api.info(), "productName");
        if (!product.equals(PRODUCT)) {
            throw new EndpointException(
                    EndpointException.Kind.PROTOCOL,
                    new Problem(
                            "tintri.no-vmstore",
                            "it says that it is '" + product + "', not a " + PRODUCT,
                            api.endpoint(),
                            "write the address of a VMstore into the url of [endpoint." + api.endpoint() + "]"));
        }
        return this;
    }

    /** A version reads {@code 3.1.2.1-2345.67.89}. */
    @Override
    public synchronized About about() {
        if (about == null) {
            JsonNode info = api.only("appliance").path("info");
            String version = Values.text(info, "osVersion");
            int build = version.indexOf('-');
            String model = Values.text(info, "modelName");
            about = new About(
                    (PRODUCT + " " + model).strip(),
                    build < 0 ? version : version.substring(0, build),
                    build < 0 ? "" : version.substring(build + 1),
                    "VMstore");
        }
        return about;
    }

    @Override
    public Optional<VmStores> vmStores() {
        return Optional.of(store);
    }

    @Override
    public Optional<Pools> pools() {
        return Optional.of(new TintriPools(store));
    }

    @Override
    public Optional<Health> health() {
        return Optional.of(new TintriHealth(store));
    }

    @Override
    public Optional<Rest> rest() {
        return Optional.of(api.rest());
    }

    @Override
    public void close() {
        closing.run();
    }
}
