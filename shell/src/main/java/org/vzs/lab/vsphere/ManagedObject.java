package org.vzs.lab.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** An object that has properties. Read under the world's lock. */
interface ManagedObject {
    Mor ref();

    /** The value of a property, a value as {@link org.vzs.lab.soap.DataObject} has them; null if it is unset. */
    @Nullable
    Object get(String property);
}
