package org.vzs.driver.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;

/** Short spellings of results. */
final class Results {
    private Results() {}

    static ActionResult changed(@Nullable Ref task, String detail) {
        return new ActionResult(Outcome.CHANGED, id(task), detail);
    }

    static ActionResult unchanged(String detail) {
        return new ActionResult(Outcome.UNCHANGED, null, detail);
    }

    static ActionResult failed(@Nullable Ref task, String detail) {
        return new ActionResult(Outcome.FAILED, id(task), detail);
    }

    static ActionResult running(@Nullable Ref task, String detail) {
        return new ActionResult(Outcome.STILL_RUNNING, id(task), detail);
    }

    private static @Nullable String id(@Nullable Ref task) {
        return task == null ? null : task.value();
    }
}
