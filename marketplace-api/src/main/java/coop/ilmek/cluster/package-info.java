/** The cluster as a whole: what it can make and how many it is, counted from the other modules. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "workshop",
      "documents",
      "membership",
      "capacity",
      "sourcing",
      "production",
      "payments"
    })
@NullMarked
package coop.ilmek.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
