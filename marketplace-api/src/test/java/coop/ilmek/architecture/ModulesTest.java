package coop.ilmek.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import coop.ilmek.Ilmek;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The modules use each other as their package-info says, without cycles, through their faces. The
 * courses are a library of their own, not a module.
 */
class ModulesTest {
  @Test
  void theModulesKeepTheirDirections() {
    ApplicationModules.of(Ilmek.class, resideInAPackage("coop.ilmek.workflows..")).verify();
  }
}
