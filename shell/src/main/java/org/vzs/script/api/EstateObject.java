package org.vzs.script.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.About;

/** The estate. */
@Doc(value = "The endpoints that this run reaches.", example = "estate.endpoints")
public final class EstateObject extends ScriptObject {
    private final Session session;

    /** @param session the session */
    public EstateObject(Session session) {
        this.session = session;
    }

    @Override
    protected String noun() {
        return "estate";
    }

    /** Endpoints. */
    @HostAccess.Export
    @Doc("The endpoints, each with name, url and guard; nothing is connected for it.")
    public List<ValuesObject> endpoints() {
        return session.estate().endpoints().stream()
                .map(e -> new ValuesObject(ordered("name", e.name(), "url", e.url(), "guard", e.guard())))
                .toList();
    }

    /** What answers. */
    @HostAccess.Export
    @Doc(
            value = "What answers at an endpoint: product, version, build and kind. Connects to it.",
            usage = "about(endpoint)",
            example = "estate.about('vc').version")
    public ValuesObject about(Args args) {
        About about = session.estate().about(args.atMost(1).string(0, "the endpoint"));
        return new ValuesObject(ordered(
                "product", about.product(), "version", about.version(), "build", about.build(), "kind", about.kind()));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
