package org.vzs.lab.vsphere;

import org.jspecify.annotations.Nullable;

/** Serves one operation. Called under the world's lock. */
@FunctionalInterface
interface Operation {
    /**
     * Does it.
     *
     * @return what it returns; null for nothing; a list for several
     * @throws org.vzs.lab.soap.SoapFault what it faults with
     */
    @Nullable
    Object serve(Call call);
}
