/**
 * From what a brand wants made to who makes it: enquiries, invitations, quotes, comparison, award.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "documents",
      "membership",
      "workshop",
      "capacity",
      "trust"
    })
@NullMarked
package coop.ilmek.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
