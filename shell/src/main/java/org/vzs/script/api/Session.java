package org.vzs.script.api;

import org.vzs.estate.Estate;
import org.vzs.estate.TaskVerbs;
import org.vzs.estate.VmVerbs;

/**
 * What every object of one context needs to act.
 *
 * @param estate the estate
 * @param vmVerbs the verbs of virtual machines
 * @param taskVerbs the verbs of tasks
 */
public record Session(Estate estate, VmVerbs vmVerbs, TaskVerbs taskVerbs) {
    /** The session over one estate. */
    public static Session of(Estate estate) {
        return new Session(estate, new VmVerbs(estate), new TaskVerbs(estate));
    }
}
