@NullMarked
package coop.ilmek;

import org.jspecify.annotations.NullMarked;
