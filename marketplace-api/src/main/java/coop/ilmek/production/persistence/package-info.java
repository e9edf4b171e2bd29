@NullMarked
package coop.ilmek.production.persistence;

import org.jspecify.annotations.NullMarked;
