@NullMarked
package coop.ilmek.shared.blob;

import org.jspecify.annotations.NullMarked;
