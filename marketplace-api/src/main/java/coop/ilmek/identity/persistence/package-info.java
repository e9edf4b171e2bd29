@NullMarked
package coop.ilmek.identity.persistence;

import org.jspecify.annotations.NullMarked;
