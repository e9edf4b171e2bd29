/**
 * The invented cluster: filled once, by performing the acts through the faces with the clock moved.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package coop.ilmek.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
