package org.vzs.estate;

import java.util.List;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerState;

/** Judges what an action would do to a container. Pure: the same input gives the same answer. */
final class ContainerDecisions {
    private static final Decision CHANGE = new Decision.Change("");

    private ContainerDecisions() {}

    static Decision decide(ContainerInfo ct, ContainerAction action) {
        return switch (action) {
            case ContainerAction.Create create ->
                ct.template().equals(create.template())
                        ? new Decision.Nothing("exists, made from the same template")
                        : new Decision.Refuse("exists, made from " + ct.template() + "; take another id");
            case ContainerAction.Configure configure ->
                configure.settings().stream().allMatch(s -> isSet(ct, s))
                        ? new Decision.Nothing("is set so already")
                        : CHANGE;
            case ContainerAction.Start ignored -> unless(ct, ContainerState.RUNNING);
            case ContainerAction.Stop ignored -> stop(ct);
            case ContainerAction.Restart ignored -> running(ct, CHANGE);
            case ContainerAction.Suspend ignored -> suspended(ct) ? is(ct) : running(ct, CHANGE);
            case ContainerAction.Resume ignored ->
                ct.state() == ContainerState.RUNNING
                        ? is(ct)
                        : suspended(ct) ? CHANGE : new Decision.Refuse("is " + ct.state() + ", not suspended");
            case ContainerAction.Mount ignored -> mount(ct);
            case ContainerAction.Unmount ignored -> ct.state() == ContainerState.STOPPED ? is(ct) : halted(ct, CHANGE);
            case ContainerAction.Destroy ignored -> halted(ct, CHANGE);
            // Whether the files lack a limit no listing says.
            case ContainerAction.SetMissingLimits ignored -> CHANGE;
            case ContainerAction.CreateSnapshot ignored ->
                ct.layout().equals("simfs") ? new Decision.Refuse("lies on simfs, which has no snapshots") : CHANGE;
            case ContainerAction.RemoveSnapshot ignored -> CHANGE;
            case ContainerAction.Revert ignored -> CHANGE;
            case ContainerAction.Migrate migrate -> migrate.online() ? running(ct, CHANGE) : CHANGE;
            case ContainerAction.RecalculateQuota ignored -> CHANGE;
        };
    }

    private static Decision is(ContainerInfo ct) {
        return new Decision.Nothing("is " + ct.state());
    }

    private static Decision unless(ContainerInfo ct, ContainerState wanted) {
        return ct.state() == wanted ? is(ct) : CHANGE;
    }

    /** A suspended container of OpenVZ has no processes any more: vzctl says of it that it does not run. */
    private static Decision stop(ContainerInfo ct) {
        return switch (ct.state()) {
            case STOPPED, MOUNTED, SUSPENDED -> is(ct);
            default -> CHANGE;
        };
    }

    private static Decision mount(ContainerInfo ct) {
        return switch (ct.state()) {
            case MOUNTED, RUNNING -> is(ct);
            default -> CHANGE;
        };
    }

    private static boolean suspended(ContainerInfo ct) {
        return ct.state() == ContainerState.SUSPENDED || ct.state() == ContainerState.FROZEN;
    }

    private static Decision running(ContainerInfo ct, Decision otherwise) {
        return ct.state() == ContainerState.RUNNING || ct.state() == ContainerState.OTHER
                ? otherwise
                : new Decision.Refuse("is " + ct.state() + ", not running");
    }

    private static Decision halted(ContainerInfo ct, Decision otherwise) {
        return ct.state() == ContainerState.RUNNING || ct.state() == ContainerState.FROZEN
                ? new Decision.Refuse("is " + ct.state() + "; stop it first")
                : otherwise;
    }

    /** Whether a listing shows this value already; of a setting that listings do not show, never. */
    private static boolean isSet(ContainerInfo ct, ContainerSetting setting) {
        String now = switch (setting.name()) {
            case "name" -> ct.name();
            case "hostname" -> ct.hostname();
            case "description" -> ct.description();
            case "onboot" -> ct.onBoot() ? "yes" : "no";
            case "cpuunits" -> Long.toString(ct.cpuUnits());
            case "cpulimit" -> Long.toString(ct.cpuLimit());
            case "ioprio" -> Integer.toString(ct.ioPriority());
            default -> null;
        };
        return now != null && List.of(now, now + "%").contains(setting.value());
    }
}
