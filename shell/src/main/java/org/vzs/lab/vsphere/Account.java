package org.vzs.lab.vsphere;

/** Who may log in. Nothing real can be reached with it, so it is no secret. */
final class Account {
    static final String USER = "administrator@vsphere.local";
    static final String PASSWORD = "lab-Vzs1!";
    static final String TASK_USER = "VSPHERE.LOCAL\\Administrator";

    private Account() {}
}
