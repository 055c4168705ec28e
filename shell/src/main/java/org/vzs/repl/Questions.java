package org.vzs.repl;

import org.jspecify.annotations.Nullable;
import org.vzs.script.PersonTerminal;

/** Asks the person at the prompt. */
@FunctionalInterface
public interface Questions {
    /**
     * Asks and waits.
     *
     * @param question ends with what kind of answer is wanted
     * @return the answer, without white space around it; null if the person left the question with Ctrl-C or Ctrl-D
     * @throws org.vzs.problem.ProblemException with exit code USAGE where nobody can be asked
     */
    @Nullable
    String ask(String question);

    /** The person's terminal; null where there is none. */
    default @Nullable PersonTerminal terminal() {
        return null;
    }

    /** Where nobody can be asked: every question is an error. */
    Questions NOBODY = question -> {
        throw new org.vzs.problem.ProblemException(
                org.vzs.problem.ExitCode.USAGE,
                org.vzs.problem.Problem.of("gate.confirm", "this needs a yes and nobody can be asked")
                        .advise("say {confirm: false} in the call, or look at it with ':what-if on'"));
    };
}
