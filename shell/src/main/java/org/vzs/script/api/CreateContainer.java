package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.vzs.driver.ContainerAction;
import org.vzs.estate.ContainerVerbs;

/** Reads what {@code createContainer(…)} takes. */
final class CreateContainer {
    private CreateContainer() {}

    static ResultsObject of(Session session, Args args) {
        CallOptions options = args.options(1, CallOptions.with("on", "template", "set"));
        String on = options.string("on");
        String template = options.string("template");
        if (on == null || template == null) {
            throw args.wrong("needs both, as in {on: 'hn1', template: 'debian-7.0'}");
        }
        ContainerAction.Create create =
                new ContainerAction.Create(template, ContainerArguments.settings(args, options.get("set")));
        return new ResultsObject(
                session, new ContainerVerbs(session.estate()).create(on, ids(args), create, options.common()));
    }

    private static List<String> ids(Args args) {
        Value given = args.get(0);
        List<String> ids = new ArrayList<>();
        long count = given == null ? 0 : given.hasArrayElements() ? given.getArraySize() : 1;
        for (long i = 0; given != null && i < count; i++) {
            String id = Named.name(given.hasArrayElements() ? given.getArrayElement(i) : given);
            if (id == null || id.isEmpty()) {
                throw args.wrong("needs an id or a list of ids");
            }
            ids.add(id);
        }
        if (ids.isEmpty()) {
            throw args.wrong("needs an id");
        }
        return ids;
    }
}
