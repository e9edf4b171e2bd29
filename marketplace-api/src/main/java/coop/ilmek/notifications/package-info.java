/** Tells people things: in-app, e-mail, SMS; texts in the reader's language; the delivery log. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package coop.ilmek.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
