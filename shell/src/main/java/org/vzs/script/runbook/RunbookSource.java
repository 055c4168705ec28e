package org.vzs.script.runbook;

import java.util.List;
import java.util.Map;

/** A place that holds runbooks. Thread-safe. */
public interface RunbookSource {
    /** What to call it in a list, such as {@code bundled} or a folder. */
    String label();

    /** The names of its runbooks, sorted; no runbook is read for it. */
    List<String> names();

    /**
     * The text of one of {@link #names()}.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE if it cannot be read
     */
    String text(String name);

    /** Where that text is, for messages. */
    String place(String name);

    /**
     * The transcripts beside a runbook, text by place: {@code NAME.transcript}, and {@code NAME.CASE.transcript} for more
     * cases than one.
     */
    Map<String, String> transcripts(String name);
}
