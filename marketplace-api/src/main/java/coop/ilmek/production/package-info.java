/**
 * From award to acceptance: orders and their slices, milestones, deliveries, what the brand took.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "documents",
      "membership",
      "workshop",
      "trust",
      "sourcing",
      "capacity"
    })
@NullMarked
package coop.ilmek.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
