/**
 * What is owed, by whom, since when, and that it arrived: rates by date, payment plans, transfers,
 * bank statements and one double-entry ledger. The portal itself never holds money.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "workshop", "sourcing", "production"})
@NullMarked
package coop.ilmek.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
