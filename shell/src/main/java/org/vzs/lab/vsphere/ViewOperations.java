package org.vzs.lab.vsphere;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** ViewManager and its views. */
final class ViewOperations {
    private final World world;
    private final Inventory inventory;

    ViewOperations(World world, Inventory inventory) {
        this.world = world;
        this.inventory = inventory;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateContainerView", this::createContainerView,
                "CreateListView", this::createListView,
                "ModifyListView", this::modifyListView,
                "ResetListView", this::resetListView,
                "DestroyView", this::destroyView);
    }

    private Object createContainerView(Call call) {
        Mor container = call.request().ref("container");
        if (container == null) {
            throw Faults.invalidArgument("container");
        }
        inventory.get(container);
        List<String> types = call.request().strings("type").stream()
                .map(t -> t.substring(t.indexOf(':') + 1).trim())
                .toList();
        Session s = call.requireSession();
        ViewObject view = ViewObject.container(
                s.newRef("ContainerView"),
                inventory,
                container,
                types,
                call.request().flag("recursive"));
        s.put(view);
        return view.ref();
    }

    private Object createListView(Call call) {
        Session s = call.requireSession();
        ViewObject view =
                ViewObject.list(s.newRef("ListView"), inventory, call.request().refs("obj"));
        s.put(view);
        return view.ref();
    }

    private List<Mor> modifyListView(Call call) {
        ViewObject view = call.requireSession().get(call.self(), ViewObject.class);
        view.list.removeAll(call.request().refs("remove"));
        List<Mor> unresolved = call.request().refs("add").stream()
                .filter(r -> inventory.find(r) == null)
                .toList();
        for (Mor add : call.request().refs("add")) {
            if (!unresolved.contains(add) && !view.list.contains(add)) {
                view.list.add(add);
            }
        }
        world.structureChanged();
        return unresolved;
    }

    private List<Mor> resetListView(Call call) {
        ViewObject view = call.requireSession().get(call.self(), ViewObject.class);
        view.list.clear();
        view.list.addAll(call.request().refs("obj"));
        world.structureChanged();
        return List.of();
    }

    private @Nullable Object destroyView(Call call) {
        call.requireSession().get(call.self(), ViewObject.class);
        call.requireSession().remove(call.self());
        world.structureChanged();
        return null;
    }
}
