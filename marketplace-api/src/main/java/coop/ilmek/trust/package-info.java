/** What was measured about brands and workshops; filled only by effects of other modules' moves. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "workshop"})
@NullMarked
package coop.ilmek.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
