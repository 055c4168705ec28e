package org.vzs.driver.ontap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.About;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;

/** A login to a 7-Mode filer. */
final class Ontap7Connection implements Connection {
    private final Filer7 filer;
    private final Commands commands;
    private final Runnable closing;
    private @Nullable FilerInfo info;

    Ontap7Connection(String endpoint, Commands commands, Runnable closing) {
        this.filer = new Filer7(new Ontap7(endpoint, commands));
        this.commands = commands;
        this.closing = closing;
    }

    /** The same, after the filer has answered. */
    Ontap7Connection asked() {
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
