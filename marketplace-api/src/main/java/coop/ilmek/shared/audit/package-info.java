@NullMarked
package coop.ilmek.shared.audit;

import org.jspecify.annotations.NullMarked;
