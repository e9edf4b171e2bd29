/** Who may be a member: applications, vetting, visits, and how a member stands. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "documents", "workshop"})
@NullMarked
package coop.ilmek.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
