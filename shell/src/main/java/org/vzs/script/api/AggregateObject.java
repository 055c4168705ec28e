package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.estate.Aggregate;
import org.vzs.size.Size;

/** An aggregate. */
@Doc(value = "An aggregate of a filer, as the listing saw it.", example = "aggregates()[0]")
public final class AggregateObject extends ItemObject<Aggregate> {
    private final Aggregate aggregate;

    AggregateObject(Aggregate aggregate) {
        this.aggregate = aggregate;
    }

    @Override
    protected String noun() {
        return "aggregate";
    }

    @Override
    Aggregate item() {
        return aggregate;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "endpoint", "state", "raid", "hybrid", "capacity", "used", "free", "health");
    }

    static @Nullable String text(@Nullable Size size) {
        return size == null ? null : size.toString();
    }

    /** State. */
    @HostAccess.Export
    @Doc("online, restricted, offline or another word of the filer's.")
    public String state() {
        return aggregate.info().state();
    }

    /** RAID. */
    @HostAccess.Export
    @Doc("Its kind of RAID, such as raid_dp.")
    public String raid() {
        return aggregate.info().raid();
    }

    /** Hybrid. */
    @HostAccess.Export
    @Doc("Whether it is a Flash Pool, or may become one.")
    public boolean hybrid() {
        return aggregate.info().hybrid();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("Its space for volumes, such as 2 TiB; null while it is not online.")
    public @Nullable String capacity() {
        return text(aggregate.info().capacity());
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The space in use; null while it is not online.")
    public @Nullable String used() {
        return text(aggregate.info().used());
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space left; null while it is not online.")
    public @Nullable String free() {
        return text(aggregate.info().free());
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space left, in bytes; 0 while it is not online.")
    public double freeBytes() {
        Size free = aggregate.info().free();
        return free == null ? 0 : free.toDouble();
    }

    /** Health. */
    @HostAccess.Export
    @OneOf(Health.Status.class)
    @Doc("OK, WARNING or ERROR.")
    public String health() {
        return aggregate.info().health().name();
    }
}
