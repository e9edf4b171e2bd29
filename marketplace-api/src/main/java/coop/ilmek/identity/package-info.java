/**
 * Who people are and for whom they act: accounts, one-time codes, sessions, organisations, roles.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package coop.ilmek.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
