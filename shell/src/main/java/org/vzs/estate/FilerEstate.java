package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.vzs.config.Endpoint;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerInfo;
import org.vzs.driver.Filers;
import org.vzs.driver.StorageSystem;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The filers of an estate and what is on them. Thread-safe. */
public final class FilerEstate {
    private static final Kind<FilerInfo, Filer> FILER = new Kind<>(
            "filer",
            Capability.FILERS,
            c -> c.filers().map(f -> List.of(f.filer())).orElse(List.of()),
            i -> i.serial().isEmpty() ? i.name() : i.serial(),
            Filer::new,
            Filer::info);
    private static final Kind<AggregateInfo, Aggregate> AGGREGATE = new Kind<>(
            "aggregate",
            Capability.FILERS,
            c -> c.filers().map(Filers::aggregates).orElse(List.of()),
            AggregateInfo::name,
            (endpoint, info, requested) -> new Aggregate(endpoint, info),
            Aggregate::info);

    private static final Kind<FilerDisk, Disk> DISK =
            new Kind<>("disk", Capability.FILERS, FilerEstate::disksOf, FilerDisk::name, Disk::new, Disk::info);

    private final Estate estate;
    private final Listings<FilerInfo, Filer> filers;
    private final Listings<AggregateInfo, Aggregate> aggregates;
    private final Listings<FilerDisk, Disk> disks;

    /** The filers of {@code estate}. */
    public FilerEstate(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
        this.filers = new Listings<>(FILER, estate.connections(), estate.clock());
        this.aggregates = new Listings<>(AGGREGATE, estate.connections(), estate.clock());
        this.disks = new Listings<>(DISK, estate.connections(), estate.clock());
    }

    /** All filers, in the endpoints' order. */
    public Selection<Filer> filers() {
        return filers.all(estate.having(Capability.FILERS));
    }

    /** The filers whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<Filer> filers(String pattern) {
        return filers.named(estate.having(Capability.FILERS), pattern);
    }

    /**
     * The filers of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<Filer> filers(Collection<String> names) {
        return filers.named(estate.having(Capability.FILERS), names);
    }

    /** All aggregates of all filers. */
    public Selection<Aggregate> aggregates() {
        return aggregates.all(estate.having(Capability.FILERS));
    }

    /** The aggregates whose names match a pattern. */
    public Selection<Aggregate> aggregates(String pattern) {
        return aggregates.named(estate.having(Capability.FILERS), pattern);
    }

    /** All disks of all filers, and all drives of all storage systems, in the endpoints' order. */
    public Selection<Disk> disks() {
        return disks.all(withDisks());
    }

    /** The disks whose names match a pattern. */
    public Selection<Disk> disks(String pattern) {
        return disks.named(withDisks(), pattern);
    }

    private List<String> withDisks() {
        List<String> filers = estate.having(Capability.FILERS);
        List<String> systems = estate.having(Capability.STORAGE_SYSTEM);
        return estate.endpoints().stream()
                .map(Endpoint::name)
                .filter(e -> filers.contains(e) || systems.contains(e))
                .toList();
    }

    private static List<FilerDisk> disksOf(Connection connection) {
        return connection
                .filers()
                .map(Filers::disks)
                .or(() -> connection
                        .storageSystem()
                        .map(system ->
                                system.drives().stream().map(FilerEstate::drive).toList()))
                .orElse(List.of());
    }

    private static FilerDisk drive(StorageSystem.Drive d) {
        return new FilerDisk(d.id(), d.use(), d.technology(), d.array() == null ? "" : d.array(), d.capacity());
    }

    /** What is on the filer of an endpoint; always asked anew. */
    public Filers on(String endpoint) {
        return estate.connections()
                .connection(endpoint)
                .filers()
                .orElseThrow(() -> new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("endpoint.has-none", "it is no filer").at(endpoint)));
    }
}
