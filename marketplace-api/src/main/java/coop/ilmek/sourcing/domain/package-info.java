@NullMarked
package coop.ilmek.sourcing.domain;

import org.jspecify.annotations.NullMarked;
