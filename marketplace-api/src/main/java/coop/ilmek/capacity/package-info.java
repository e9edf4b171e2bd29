/** Weeks of the workshops in people minutes: stated, reserved on award, freed on completion. */
@ApplicationModule(allowedDependencies = {"shared", "documents", "workshop", "membership", "trust"})
@NullMarked
package coop.ilmek.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
