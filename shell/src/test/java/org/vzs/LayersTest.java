package org.vzs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.HostAccess;
import org.vzs.script.api.Doc;

/** The layers of the design: data flows one way, from top to bottom. */
@AnalyzeClasses(packages = "org.vzs", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("org.vzs.cli..")
            .layer("repl")
            .definedBy("org.vzs.repl..")
            .layer("run")
            .definedBy("org.vzs.run..")
            .layer("script")
            .definedBy("org.vzs.script..")
            .layer("estate")
            .definedBy("org.vzs.estate..")
            .layer("capacity")
            .definedBy("org.vzs.capacity..")
            .layer("driver")
            .definedBy("org.vzs.driver..")
            .layer("transport")
            .definedBy("org.vzs.transport..")
            .layer("recording")
            .definedBy("org.vzs.recording..")
            .layer("lab")
            .definedBy("org.vzs.lab..")
            .layer("config")
            .definedBy("org.vzs.config..")
            .layer("problem")
            .definedBy("org.vzs.problem..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("repl")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cli", "repl")
            .whereLayer("script")
            .mayOnlyBeAccessedByLayers("cli", "repl", "run")
            .whereLayer("estate")
            .mayOnlyBeAccessedByLayers("cli", "repl", "run", "script")
            .whereLayer("capacity")
            .mayOnlyBeAccessedByLayers("estate", "script", "run")
            .whereLayer("capacity")
            .mayOnlyAccessLayers("driver", "problem")
            .whereLayer("transport")
            .mayOnlyBeAccessedByLayers("driver", "recording")
            .whereLayer("lab")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("lab")
            .mayOnlyAccessLayers("problem")
            .whereLayer("driver")
            .mayOnlyAccessLayers("transport", "config", "problem", "recording")
            .whereLayer("transport")
            .mayOnlyAccessLayers("config", "problem")
            .whereLayer("config")
            .mayOnlyAccessLayers("problem")
            .whereLayer("problem")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.vzs.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SCRIPTS_SEE_DOCUMENTED_MEMBERS_ONLY =
            methods().that().areAnnotatedWith(HostAccess.Export.class).should().beAnnotatedWith(Doc.class);

    @ArchTest
    static final ArchRule POLYGLOT_STAYS_IN_SCRIPT = noClasses()
            .that()
            .resideOutsideOfPackages("org.vzs.script..", "org.vzs.run..", "org.vzs.repl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.graalvm..");

    @ArchTest
    static final ArchRule ONLY_THE_PROCESS_EXITS = noClasses()
            .that()
            .resideOutsideOfPackage("org.vzs.cli")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule DRIVERS_ARE_CALLED_THROUGH_THE_GATE = noClasses()
            .that()
            .resideOutsideOfPackages("org.vzs.estate..", "org.vzs.driver..")
            .should()
            .dependOnClassesThat(changesADevice());

    /**
     * The interfaces of a driver through which something can be done: whatever takes an ActionContext, and the raw ways.
     * Tasks is none: it waits for what has passed the gate already.
     */
    private static DescribedPredicate<JavaClass> changesADevice() {
        Set<String> raw = Set.of("Commands", "FileStore");
        return DescribedPredicate.describe(
                "are driver interfaces that change devices",
                c -> c.getPackageName().equals("org.vzs.driver")
                        && c.isInterface()
                        && !c.getSimpleName().equals("Tasks")
                        && (raw.contains(c.getSimpleName())
                                || c.getMethods().stream()
                                        .anyMatch(m -> m.getRawParameterTypes().stream()
                                                .anyMatch(p -> p.getSimpleName().equals("ActionContext")))));
    }

    @ArchTest
    static final ArchRule NULL_MARKED = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);

    /** A package without it would pass NullAway unchecked. */
    @ArchTest
    static void everyPackageHasOne(JavaClasses classes) {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked = classes.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(30).isSubsetOf(marked);
    }

    /** A package that no rule names would be outside of all layers. */
    @ArchTest
    static void everyPackageIsInALayer(JavaClasses classes) {
        Set<String> layers = Set.of(
                "cli",
                "repl",
                "run",
                "script",
                "estate",
                "capacity",
                "driver",
                "transport",
                "recording",
                "lab",
                "config",
                "problem",
                "size");
        assertThat(classes.stream()
                        .map(c -> c.getPackageName().split("\\.", -1))
                        .map(p -> p.length > 2 ? p[2] : "")
                        .collect(Collectors.toSet()))
                .isSubsetOf(layers);
    }
}
