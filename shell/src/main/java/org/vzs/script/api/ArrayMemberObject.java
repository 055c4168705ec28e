package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.StorageSystem;

/** A place in an array. */
@Doc(value = "A place in an array of drives.", example = "storageSystem('v7000').arrays()[0].members[0]")
public final class ArrayMemberObject extends ScriptObject {
    private final StorageSystem.Member member;

    ArrayMemberObject(StorageSystem.Member member) {
        this.member = member;
    }

    @Override
    protected String noun() {
        return "member of an array";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "drive", "newDrive", "spares", "balanced", "task", "progress");
    }

    /** Number. */
    @HostAccess.Export
    @Doc("Its number in the array.")
    public int number() {
        return member.number();
    }

    /** Drive. */
    @HostAccess.Export
    @Doc("The id of the drive in it; null if it is empty.")
    public @Nullable String drive() {
        return member.drive();
    }

    /** New drive. */
    @HostAccess.Export
    @Doc("The id of the drive that its data are copied to; null if nothing is copied.")
    public @Nullable String newDrive() {
        return member.newDrive();
    }

    /** Spares. */
    @HostAccess.Export
    @Doc("How many spares fit it; -1 if the device does not say.")
    public int spares() {
        return member.spares();
    }

    /** Balanced. */
    @HostAccess.Export
    @Doc("Whether the drive is of the right kind, in the device's word.")
    public String balanced() {
        return member.balanced();
    }

    /** Task. */
    @HostAccess.Export
    @Doc("What is done to it: exchange, rebuild; empty for nothing.")
    public String task() {
        return member.task();
    }

    /** Progress. */
    @HostAccess.Export
    @Doc("How far that is, in percent.")
    public int progress() {
        return member.progress();
    }
}
