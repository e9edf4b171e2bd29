/** The facility profile: building, unit, machines, processes, people, premises; who said what. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "documents"})
@NullMarked
package coop.ilmek.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
