package io.plumbline.liquid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the module, and which of them know which. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.plumbline.liquid");

  @Test
  void rooms_knowOnlyThoseBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("render")
        .definedBy("..internal.render")
        .layer("syntax")
        .definedBy("..internal.syntax")
        .layer("filter")
        .definedBy("..internal.filter")
        .layer("value")
        .definedBy("..internal.value")
        .layer("budget")
        .definedBy("..internal.budget")
        .whereLayer("render")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("syntax")
        .mayOnlyBeAccessedByLayers("render")
        .whereLayer("filter")
        .mayOnlyBeAccessedByLayers("syntax", "render")
        .whereLayer("value")
        .mayOnlyBeAccessedByLayers("filter", "syntax", "render")
        .check(CLASSES);
  }

  @Test
  void module_needsNothingButJava() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.plumbline.liquid..", "org.jspecify..")
        .check(CLASSES);
  }
}
