@NullMarked
package coop.ilmek.workshop.domain;

import org.jspecify.annotations.NullMarked;
