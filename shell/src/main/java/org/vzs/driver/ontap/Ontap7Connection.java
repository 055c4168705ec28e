package org.vzs.driver.ontap;

import java.util.Optional;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Volumes;

/** A login to a 7-Mode filer. */
final class Ontap7Connection implements Connection {
    private final Filer7 filer;
    private final FilerVolumes volumes;
    private final Commands commands;
    private final FilerInfo info;
    private final Runnable closing;

    Ontap7Connection(String endpoint, Commands commands, Runnable closing) {
        this.filer = new Filer7(new Ontap7(endpoint, commands));
        this.volumes = new FilerVolumes(filer, new CommandVolumeDevice(commands, false));
        this.commands = commands;
        this.closing = closing;
        this.info = filer.filer();
    }

    @Override
    public About about() {
        return new About("NetApp " + info.product(), info.version(), "", "filer");
    }

    @Override
    public Optional<Filers> filers() {
        return Optional.of(filer);
    }

    @Override
    public Optional<Volumes> volumes() {
        return Optional.of(volumes);
    }

    @Override
    public Optional<Health> health() {
        return Optional.of(filer::health);
    }

    @Override
    public Optional<Commands> commands() {
        return Optional.of(commands);
    }

    @Override
    public void close() {
        closing.run();
    }
}
