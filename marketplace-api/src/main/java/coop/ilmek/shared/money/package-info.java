@NullMarked
package coop.ilmek.shared.money;

import org.jspecify.annotations.NullMarked;
