package org.vzs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
            .dependOnClassesThat()
            .haveSimpleName("VirtualMachines");

    @ArchTest
    static final ArchRule NULL_MARKED = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
