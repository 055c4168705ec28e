package org.vzs.lab.vsphere;

import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/** The faults of the vim25 schema that the lab gives, in vCenter's words where they are documented. */
final class Faults {
    private Faults() {}

    static SoapFault invalidPowerState(Power requested, Power existing) {
        String words = switch (existing) {
            case poweredOn -> "Powered on";
            case poweredOff -> "Powered off";
            case suspended -> "Suspended";
        };
        return SoapFault.of(
                DataObject.subtype("InvalidPowerState")
                        .set("requestedState", requested.value())
                        .set("existingState", existing.value()),
                "The attempted operation cannot be performed in the current state (" + words + ").");
    }

    static SoapFault toolsUnavailable() {
        return SoapFault.of(
                "ToolsUnavailable",
                "Cannot complete operation because VMware Tools is not running in this virtual machine.");
    }

    static SoapFault taskInProgress(Mor task) {
        return SoapFault.of(
                DataObject.subtype("TaskInProgress").set("task", task), "Another task is already in progress.");
    }

    static SoapFault notFound(Mor ref) {
        return SoapFault.of(
                DataObject.subtype("ManagedObjectNotFound").set("obj", ref),
                "The object '" + ref.type() + ":" + ref.id()
                        + "' has already been deleted or has not been completely created");
    }

    static SoapFault notAuthenticated(Mor ref) {
        return SoapFault.of(
                DataObject.subtype("NotAuthenticated").set("object", ref).set("privilegeId", "System.View"),
                "The session is not authenticated.");
    }

    static SoapFault invalidLogin() {
        return SoapFault.of("InvalidLogin", "Cannot complete login due to an incorrect user name or password.");
    }

    static SoapFault invalidProperty(String name) {
        return SoapFault.of(DataObject.subtype("InvalidProperty").set("name", name), "Invalid property: " + name);
    }

    static SoapFault invalidArgument(String name) {
        return SoapFault.of(
                DataObject.subtype("InvalidArgument").set("invalidProperty", name),
                "A specified parameter was not correct: " + name);
    }

    static SoapFault notSupported() {
        return SoapFault.of("NotSupported", "The operation is not supported on the object.");
    }

    static SoapFault requestCanceled() {
        return SoapFault.of("RequestCanceled", "The task was canceled by a user.");
    }

    /** A fault that was asked for by its type alone. Fields that the schema requires are filled in. */
    static SoapFault named(String type, Mor target) {
        return switch (type) {
            case "InvalidPowerState" -> invalidPowerState(Power.poweredOn, Power.poweredOn);
            case "ToolsUnavailable" -> toolsUnavailable();
            case "TaskInProgress" -> taskInProgress(new Mor("Task", "task-0"));
            case "ManagedObjectNotFound" -> notFound(target);
            case "NotAuthenticated" -> notAuthenticated(target);
            case "InvalidLogin" -> invalidLogin();
            case "NotSupported" -> notSupported();
            case "InvalidProperty" -> invalidProperty("property");
            case "InvalidArgument" -> invalidArgument("argument");
            case "ResourceInUse" ->
                SoapFault.of(
                        DataObject.subtype("ResourceInUse")
                                .set("type", target.type())
                                .set("name", target.id()),
                        "The resource '" + target.id() + "' is in use.");
            case "NoPermission" ->
                SoapFault.of(
                        DataObject.subtype("NoPermission")
                                .set("object", target)
                                .set("privilegeId", "VirtualMachine.Interact.PowerOn"),
                        "Permission to perform this operation was denied.");
            case "InvalidName" ->
                SoapFault.of(
                        DataObject.subtype("InvalidName").set("name", "").set("entity", target),
                        "The name '' is invalid.");
            default -> SoapFault.of(type, "A fault of type " + type + " was asked for.");
        };
    }
}
