package org.vzs.run;

import org.jspecify.annotations.Nullable;

/** Asks the person who watches a run for what its parameters leave open. */
@FunctionalInterface
public interface Asker {
    /**
     * Asks and waits.
     *
     * @param parameter the parameter that the answer could have been given as
     * @param question what to ask
     * @return the answer, without white space around it; null if there is none, or nobody to ask
     * @throws InterruptedException if the thread was interrupted
     */
    @Nullable
    String ask(String parameter, String question) throws InterruptedException;

    /** Where nobody can be asked. */
    Asker NOBODY = (parameter, question) -> null;
}
