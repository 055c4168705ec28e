package org.vzs.lab.vsphere;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.Mor;
import org.vzs.lab.soap.SoapFault;

/**
 * One request being served.
 *
 * @param request the operation's element
 * @param self what it is invoked on
 * @param session the caller's; null before the login
 * @param taskFault the fault that a task which it begins is to end with; null for none
 * @param inventory where objects that belong to no session are found
 */
record Call(
        Element request,
        Mor self,
        @Nullable Session session,
        @Nullable SoapFault taskFault,
        Inventory inventory) {
    /** @throws SoapFault NotAuthenticated before the login */
    Session requireSession() {
        if (session == null) {
            throw Faults.notAuthenticated(self);
        }
        return session;
    }

    /** Finds any object that this caller may see. */
    Function<Mor, @Nullable ManagedObject> lookup() {
        Session s = requireSession();
        return ref -> {
            ManagedObject own = s.find(ref);
            return own != null ? own : inventory.find(ref);
        };
    }

    /** @throws SoapFault ManagedObjectNotFound if it is invoked on no virtual machine */
    Vm vm() {
        Vm vm = inventory.about(self);
        if (vm == null) {
            throw Faults.notFound(self);
        }
        return vm;
    }
}
