package org.vzs.driver.ontap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Pools;
import org.vzs.driver.Rest;
import org.vzs.driver.Volumes;

/** A login to a filer in 7-Mode or to a cluster. */
final class FilerConnection implements Connection {
    private final Filers filer;
    private final FilerVolumes volumes;
    private final Commands commands;
    private final @Nullable Rest rest;
    private final Runnable closing;
    private @Nullable FilerInfo info;

    /**
     * @param filer what is on it
     * @param device changes its volumes
     * @param commands its command line
     * @param rest its REST interface; null where it has none
     * @param closing frees what is behind all that
     */
    FilerConnection(Filers filer, VolumeDevice device, Commands commands, @Nullable Rest rest, Runnable closing) {
        this.filer = filer;
        this.volumes = new FilerVolumes(filer, device);
        this.commands = commands;
        this.rest = rest;
        this.closing = closing;
    }

    /** The same, after the filer has answered. */
    FilerConnection asked() {
        info();
        return this;
    }

    private synchronized FilerInfo info() {
        if (info == null) {
            info = filer.filer();
        }
        return info;
    }

    @Override
    public About about() {
        return new About("NetApp " + info().product(), info().version(), "", "filer");
    }

    @Override
    public Optional<Filers> filers() {
        return Optional.of(filer);
    }

    /** Its aggregates. */
    @Override
    public Optional<Pools> pools() {
        return Optional.of(new FilerPools(filer));
    }

    @Override
    public Optional<Volumes> volumes() {
        return Optional.of(volumes);
    }

    /** Made out of what it lists: there is no one word for it. */
    @Override
    public Optional<Health> health() {
        return Optional.of(() -> AggregateHealth.report(filer));
    }

    @Override
    public Optional<Commands> commands() {
        return Optional.of(commands);
    }

    @Override
    public Optional<Rest> rest() {
        return Optional.ofNullable(rest);
    }

    @Override
    public void close() {
        closing.run();
    }
}
