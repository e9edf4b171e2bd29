@NullMarked
package coop.ilmek.cluster.persistence;

import org.jspecify.annotations.NullMarked;
