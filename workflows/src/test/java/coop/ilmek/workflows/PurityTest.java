package coop.ilmek.workflows;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A course answers from what it is given: no framework, no files, no network, no reflection. */
@AnalyzeClasses(packagesOf = Course.class, importOptions = DoNotIncludeTests.class)
class PurityTest {

  @ArchTest
  static final ArchRule onlyTheLanguage =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "coop.ilmek.workflows",
              "java.lang",
              "java.lang.runtime",
              "java.time..",
              "java.util",
              "java.util.function",
              "java.util.stream",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule noClock =
      noClasses()
          .should()
          .callMethodWhere(
              target(name("now")).and(target(owner(Predicates.resideInAPackage("java.time..")))))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.time.Clock.class,
              java.time.InstantSource.class,
              System.class,
              Thread.class,
              Runtime.class,
              ProcessBuilder.class);

  @ArchTest
  static final ArchRule noClassesByName =
      noClasses()
          .should()
          .callMethodWhere(
              target(name("forName")).and(target(owner(Predicates.equivalentTo(Class.class)))));
}
