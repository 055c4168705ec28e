package org.vzs.lab.vsphere;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.SoapFault;

/** The methods of virtual machines, snapshots and tasks. */
final class VmOperations {
    private static final String[] TASKS_OF_VM = {
        "PowerOnVM_Task",
        "PowerOffVM_Task",
        "SuspendVM_Task",
        "ResetVM_Task",
        "CreateSnapshot_Task",
        "RemoveAllSnapshots_Task",
        "RevertToCurrentSnapshot_Task",
        "ConsolidateVMDisks_Task"
    };
    private static final String[] TASKS_OF_SNAPSHOT = {"RemoveSnapshot_Task", "RevertToSnapshot_Task"};

    private static final Set<String> FLAGS =
            Set.of("memory", "quiesce", "removeChildren", "consolidate", "suppressPowerOn");

    private final TaskEngine tasks;
    private final GuestLife guests;
    private final Inventory inventory;

    VmOperations(TaskEngine tasks, GuestLife guests, Inventory inventory) {
        this.tasks = tasks;
        this.guests = guests;
        this.inventory = inventory;
    }

    Map<String, Operation> all() {
        Map<String, Operation> all = new HashMap<>();
        for (String task : TASKS_OF_VM) {
            all.put(task, call -> begin(task, call, "VirtualMachine"));
        }
        for (String task : TASKS_OF_SNAPSHOT) {
            all.put(task, call -> begin(task, call, "VirtualMachineSnapshot"));
        }
        all.put("ShutdownGuest", guest(guests::shutdown));
        all.put("RebootGuest", guest(guests::reboot));
        all.put("StandbyGuest", guest(guests::standby));
        all.put("CancelTask", this::cancelTask);
        return all;
    }

    private static Operation guest(Consumer<Vm> work) {
        return call -> {
            requireType(call, "VirtualMachine");
            if (call.taskFault() != null) {
                throw call.taskFault();
            }
            Vm vm = call.vm();
            refuseTemplate(vm);
            work.accept(vm);
            return null;
        };
    }

    private Object begin(String operation, Call call, String type) {
        call.requireSession();
        requireType(call, type);
        Vm vm = call.vm();
        refuseTemplate(vm);
        Map<String, String> arguments = new HashMap<>();
        for (Element e : call.request().children()) {
            if (!e.name().equals("_this")) {
                boolean truth =
                        e.text().trim().equals("true") || e.text().trim().equals("1");
                arguments.put(e.name(), FLAGS.contains(e.name()) ? String.valueOf(truth) : e.text());
            }
        }
        if (type.equals("VirtualMachineSnapshot")) {
            arguments.put("snapshot", call.self().id());
        }
        if (operation.equals("CreateSnapshot_Task")
                && arguments.getOrDefault("name", "").isBlank()) {
            throw SoapFault.of("InvalidName", "The name '' is invalid.");
        }
        return tasks.begin(operation, vm, arguments, call.taskFault());
    }

    private @Nullable Object cancelTask(Call call) {
        call.requireSession();
        tasks.cancel(inventory.task(call.self()));
        return null;
    }

    private static void requireType(Call call, String type) {
        if (!call.self().type().equals(type)) {
            throw SoapFault.malformed("Unable to resolve WSDL method name on " + call.self());
        }
    }

    // the reference: NotSupported if the virtual machine is marked as a template
    private static void refuseTemplate(Vm vm) {
        if (vm.template) {
            throw Faults.notSupported();
        }
    }
}
