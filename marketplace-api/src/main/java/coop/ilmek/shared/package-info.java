/** What every module stands on: who acts, durable moves, problems, paging, audit and blobs. */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package coop.ilmek.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
