package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;
import org.vzs.lab.soap.SoapReply;

/** Finds who serves a request, and shows the faults that were asked for. Thread-safe. */
final class Dispatcher {
    /**
     * What goes back to the client.
     *
     * @param status HTTP status
     * @param cookie the session to remember; null for none
     * @param drop whether to cut the connection in place of answering
     * @param effect what was asked for; null for nothing
     */
    record Reply(
            int status,
            String body,
            @Nullable String cookie,
            boolean drop,
            @Nullable FaultEffect effect) {}

    private final World world;
    private final Sessions sessions;
    private final Inventory inventory;
    private final LabFaults faults;
    private final Counters counters;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Set<String> open;

    Dispatcher(
            World world,
            Sessions sessions,
            Inventory inventory,
            LabFaults faults,
            Counters counters,
            Map<String, Operation> open,
            List<Map<String, Operation>> others) {
        this.world = world;
        this.sessions = sessions;
        this.inventory = inventory;
        this.faults = faults;
        this.counters = counters;
        this.open = Set.copyOf(open.keySet());
        operations.putAll(open);
        others.forEach(operations::putAll);
    }

    Reply dispatch(Element request, @Nullable String cookie) {
        String name = request.name();
        counters.add(name);
        Mor self = self(request);
        FaultEffect effect = faults.take(name, targets(request, self));
        if (effect instanceof FaultEffect.Drop(boolean executed) && !executed) {
            return new Reply(0, "", null, true, effect);
        }
        try {
            if (effect instanceof FaultEffect.Fault(String type)) {
                throw Faults.named(type, self);
            }
            if (effect instanceof FaultEffect.Expire) {
                expire(cookie);
            }
            Object result = world.with(() -> serve(request, self, cookie, effect));
            String key = result instanceof Session s ? s.key : null;
            String body = SoapReply.of(name, result instanceof Session s ? s.info() : result);
            return new Reply(200, body, key, effect instanceof FaultEffect.Drop, effect);
        } catch (SoapFault fault) {
            return new Reply(500, SoapReply.of(fault), null, effect instanceof FaultEffect.Drop, effect);
        }
    }

    private static Mor self(Element request) {
        Mor self = request.ref("_this");
        return self == null ? Content.SERVICE_INSTANCE : self;
    }

    // the virtual machine that it is invoked on, or those that a retrieval begins at
    private List<String> targets(Element request, Mor self) {
        List<Mor> refs = new ArrayList<>(List.of(self));
        for (Element spec : request.all("specSet")) {
            spec.all("objectSet").forEach(o -> refs.addAll(o.refs("obj")));
        }
        return world.with(() -> {
            List<String> names = new ArrayList<>();
            for (Mor ref : refs) {
                Vm vm = inventory.about(ref);
                if (vm != null) {
                    names.add(vm.name);
                    names.add(vm.id);
                }
            }
            return names;
        });
    }

    private void expire(@Nullable String cookie) {
        world.with(() -> {
            Session s = sessions.find(cookie);
            if (s != null) {
                sessions.end(s);
            }
            return null;
        });
    }

    private @Nullable Object serve(Element request, Mor self, @Nullable String cookie, @Nullable FaultEffect effect) {
        Session session = sessions.find(cookie);
        Operation operation = operations.get(request.name());
        if (operation == null) {
            throw SoapFault.of("NotSupported", "The lab's vCenter does not know the operation " + request.name() + ".");
        }
        if (session == null && !open.contains(request.name())) {
            throw Faults.notAuthenticated(self);
        }
        SoapFault asked = effect instanceof FaultEffect.TaskFault(String type) ? Faults.named(type, self) : null;
        return operation.serve(new Call(request, self, session, asked, inventory));
    }
}
