package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Element;

/** The property collector's retrievals, in pages. */
final class RetrieveOperations {
    private final int pageSize;

    RetrieveOperations(int pageSize) {
        this.pageSize = pageSize;
    }

    Map<String, Operation> all() {
        return Map.of(
                "RetrieveProperties", this::retrieveProperties,
                "RetrievePropertiesEx", this::retrievePropertiesEx,
                "ContinueRetrievePropertiesEx", this::continueRetrieve,
                "CancelRetrievePropertiesEx", this::cancelRetrieve);
    }

    private Object retrieveProperties(Call call) {
        return select(call).stream().map(RetrieveOperations::content).toList();
    }

    private @Nullable Object retrievePropertiesEx(Call call) {
        Element options = call.request().child("options");
        int asked = options == null ? 0 : options.number("maxObjects", 0);
        int size = asked <= 0 ? pageSize : Math.min(asked, pageSize);
        List<Collector.Entry> all = select(call);
        // the reference: returns nothing at all where no object was selected
        return all.isEmpty() ? null : page(Collectors.of(call), new Collector.Rest(all, size));
    }

    private Object continueRetrieve(Call call) {
        Collector c = Collectors.of(call);
        Collector.Rest rest = c.rests.remove(call.request().string("token"));
        if (rest == null) {
            throw Faults.invalidArgument("token");
        }
        return page(c, rest);
    }

    private @Nullable Object cancelRetrieve(Call call) {
        if (Collectors.of(call).rests.remove(call.request().string("token")) == null) {
            throw Faults.invalidArgument("token");
        }
        return null;
    }

    private static List<Collector.Entry> select(Call call) {
        List<Collector.Entry> entries = new ArrayList<>();
        for (Element e : call.request().all("specSet")) {
            FilterSpec spec = FilterSpec.parse(e);
            for (ManagedObject o : Selector.select(spec, call.lookup()).values()) {
                Set<String> paths = spec.pathsOf(o.ref().type());
                entries.add(new Collector.Entry(o, paths == null ? Set.of() : paths));
            }
        }
        return entries;
    }

    private static DataObject page(Collector c, Collector.Rest rest) {
        int n = Math.min(rest.pageSize(), rest.objects().size());
        DataObject result = DataObject.of("RetrieveResult");
        if (n < rest.objects().size()) {
            String token = c.newToken();
            c.rests.put(
                    token,
                    new Collector.Rest(rest.objects().subList(n, rest.objects().size()), rest.pageSize()));
            result.set("token", token);
        }
        return result.set(
                "objects",
                new ArrayValue(
                        "ObjectContent",
                        rest.objects().subList(0, n).stream()
                                .map(RetrieveOperations::content)
                                .toList()));
    }

    private static DataObject content(Collector.Entry entry) {
        List<DataObject> properties = new ArrayList<>();
        PropertyReader.read(entry.object(), entry.paths())
                .forEach((path, value) -> properties.add(
                        DataObject.of("DynamicProperty").set("name", path).set("val", value)));
        return DataObject.of("ObjectContent")
                .set("obj", entry.object().ref())
                .set("propSet", new ArrayValue("DynamicProperty", properties));
    }
}
