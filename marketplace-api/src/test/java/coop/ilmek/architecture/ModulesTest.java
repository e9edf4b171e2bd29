package coop.ilmek.architecture;

import coop.ilmek.Ilmek;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other as their package-info says, without cycles, through their faces. */
class ModulesTest {
  @Test
  void theModulesKeepTheirDirections() {
    ApplicationModules.of(Ilmek.class).verify();
  }
}
