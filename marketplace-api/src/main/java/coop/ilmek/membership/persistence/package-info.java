@NullMarked
package coop.ilmek.membership.persistence;

import org.jspecify.annotations.NullMarked;
