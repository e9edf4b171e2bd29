@NullMarked
package coop.ilmek.capacity.persistence;

import org.jspecify.annotations.NullMarked;
