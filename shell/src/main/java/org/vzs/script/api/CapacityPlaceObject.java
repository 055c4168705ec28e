package org.vzs.script.api;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Place;
import org.vzs.capacity.Space;
import org.vzs.capacity.Words;

/** A place. */
@Doc(
        value = "Something that fills up, with what earlier runs saw of it and where that leads.",
        example = "capacity().places[0]")
public final class CapacityPlaceObject extends ScriptObject {
    private final Outlook outlook;
    private final ZoneId zone;

    CapacityPlaceObject(Outlook outlook, ZoneId zone) {
        this.outlook = outlook;
        this.zone = zone;
    }

    @Override
    protected String noun() {
        return "place";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "kind", "endpoint", "capacity", "used", "usedPercent", "free", "growth", "full");
    }

    private Place place() {
        return outlook.place();
    }

    private @Nullable Space space() {
        return outlook.place().space();
    }

    private static @Nullable Double rounded(@Nullable Double percent) {
        return percent == null ? null : Double.valueOf(Math.round(percent * 10) / 10.0);
    }

    /** Name. */
    @HostAccess.Export
    @Doc("Its name.")
    public String name() {
        return place().name();
    }

    /** Kind. */
    @HostAccess.Export
    @Doc("pool, cluster (all OSDs of one), aggregate, volume (of a filer) or datastore.")
    public String kind() {
        return place().kind();
    }

    /** Id. */
    @HostAccess.Export
    @Doc("The device's id; with the kind unique on the endpoint.")
    public String id() {
        return place().id();
    }

    /** Endpoint. */
    @HostAccess.Export
    @Doc("The endpoint that it is on.")
    public String endpoint() {
        return place().endpoint();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("What it can hold in all, such as 20 GiB; null where that is not known, as while it is offline.")
    public @Nullable String capacity() {
        Space space = space();
        return space == null ? null : space.capacity().toString();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("What it can hold in all, in bytes; null where that is not known.")
    public @Nullable Double capacityBytes() {
        Space space = space();
        return space == null ? null : Double.valueOf(space.capacity().toDouble());
    }

    /** Used. */
    @HostAccess.Export
    @Doc("What it holds; null where that is not known.")
    public @Nullable String used() {
        Space space = space();
        return space == null ? null : space.used().toString();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("What it holds, in bytes; null where that is not known.")
    public @Nullable Double usedBytes() {
        Space space = space();
        return space == null ? null : Double.valueOf(space.used().toDouble());
    }

    /** Used. */
    @HostAccess.Export
    @Doc("How full it is, in percent; null where that is not known, or it can hold nothing.")
    public @Nullable Double usedPercent() {
        return rounded(place().usedPercent());
    }

    /** Free. */
    @HostAccess.Export
    @Doc("What it can still take; null where that is not known.")
    public @Nullable String free() {
        Space space = space();
        return space == null ? null : space.free().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("What it can still take, in bytes; null where that is not known.")
    public @Nullable Double freeBytes() {
        Space space = space();
        return space == null ? null : Double.valueOf(space.free().toDouble());
    }

    /** Shared. */
    @HostAccess.Export
    @Doc("Whether what is free is free for others too, as in pools of one Ceph cluster.")
    public boolean shared() {
        return place().shared();
    }

    /** Promised. */
    @HostAccess.Export
    @Doc("What its volumes promise in percent of its capacity, above 100 if more than there is; null if not known.")
    public @Nullable Double promisedPercent() {
        return rounded(place().promisedPercent());
    }

    /** Health. */
    @HostAccess.Export
    @Doc("OK, WARNING or ERROR.")
    public String health() {
        return place().health().name();
    }

    /** Health. */
    @HostAccess.Export
    @Doc("Why it is not well; empty if it is.")
    public String healthDetail() {
        return place().healthDetail();
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("What it grew by, such as +12 GiB in 30 days; empty if no earlier run tells of the present.")
    public String growth() {
        return Words.growth(outlook);
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("What it grew by, in bytes; null if no earlier run tells of the present.")
    public @Nullable Double grownBytes() {
        BigInteger grown = outlook.grown();
        return grown == null ? null : Double.valueOf(grown.doubleValue());
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("What it grows by a day, by the line through all points; null if no earlier run tells of the present.")
    public @Nullable String perDay() {
        Double perDay = outlook.perDay();
        return perDay == null ? null : Words.signed(perDay);
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("The same in bytes.")
    public @Nullable Double perDayBytes() {
        return outlook.perDay();
    }

    /** Full. */
    @HostAccess.Export
    @Doc("The day on which it is full if it goes on like that, or why no day can be said.")
    public String full() {
        return Words.fill(outlook, zone);
    }

    /** Full. */
    @HostAccess.Export
    @Doc("When it is full if it goes on like that, as a Date; null if that cannot be said.")
    public @Nullable ProxyInstant fullOn() {
        Instant on = outlook.fill().on();
        return on == null ? null : ProxyInstant.from(on);
    }

    /** Full. */
    @HostAccess.Export
    @Doc("From when to when that may be, with 95 of 100; empty if no day can be said.")
    public String between() {
        return Words.between(outlook, zone);
    }

    /** Sure. */
    @HostAccess.Export
    @Doc("What that rests on, such as 12 points over 30 days.")
    public String sure() {
        return Words.sure(outlook);
    }

    /** Points. */
    @HostAccess.Export
    @Doc("How many points that rests on, with this one.")
    public int points() {
        return outlook.count();
    }

    @Override
    public String toString() {
        return place().name();
    }
}
