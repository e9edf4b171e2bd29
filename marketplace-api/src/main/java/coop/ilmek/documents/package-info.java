/** The vault: papers of members with their pages, revisions, terms and review. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package coop.ilmek.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
