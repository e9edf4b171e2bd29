@NullMarked
package coop.ilmek.capacity.domain;

import org.jspecify.annotations.NullMarked;
