package org.vzs.driver.vsphere;

/** What an administrator can do about a fault. */
final class FaultAdvice {
    private FaultAdvice() {}

    /** One clause, or nothing where the server's own words are all there is. */
    static String of(Fault fault) {
        return switch (fault.type()) {
            case "ToolsUnavailable" ->
                "VMware Tools do not answer in the guest: install or start them, or stop the machine hard";
            case "NoPermission" -> {
                String privilege = fault.detail().text("privilegeId");
                yield "the user lacks the privilege " + (privilege.isEmpty() ? "for this" : privilege);
            }
            case "TaskInProgress" -> "another task is at work on the machine: wait for its end";
            case "ResourceInUse", "FileLocked" -> "a backup or another task holds its files: try again later";
            case "InsufficientResourcesFault", "InsufficientCpuResourcesFault", "InsufficientMemoryResourcesFault" ->
                "free resources on the cluster, or move other machines away";
            case "NoDiskSpace" -> "free space on the datastore";
            case "HostNotConnected", "HostNotReachable", "HostCommunication" ->
                "the host of the machine does not answer the vCenter";
            case "SnapshotFault", "ApplicationQuiesceFault", "FilesystemQuiesceFault" ->
                "try without quiesce, or mend VMware Tools in the guest";
            case "RestrictedVersion", "LicenseRestricted" -> "the licence of the host does not allow it";
            case "MethodDisabled" -> "the server has disabled this for the machine, as a backup does while it runs";
            default -> "";
        };
    }
}
