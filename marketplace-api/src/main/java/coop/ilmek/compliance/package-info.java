/**
 * How ready a workshop is for the law and for audits: requirements, the papers that count, gaps.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "documents", "workshop"})
@NullMarked
package coop.ilmek.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
