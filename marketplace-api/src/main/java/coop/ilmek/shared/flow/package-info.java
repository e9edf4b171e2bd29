@NullMarked
package coop.ilmek.shared.flow;

import org.jspecify.annotations.NullMarked;
