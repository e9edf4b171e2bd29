/** Files people hand in: kept outside the database, by owner and hash, told apart by content. */
@NullMarked
package coop.ilmek.shared.blob;

import org.jspecify.annotations.NullMarked;
