@NullMarked
package coop.ilmek.production.domain;

import org.jspecify.annotations.NullMarked;
