@NullMarked
package coop.ilmek.workshop.persistence;

import org.jspecify.annotations.NullMarked;
