@NullMarked
package coop.ilmek.sourcing.persistence;

import org.jspecify.annotations.NullMarked;
