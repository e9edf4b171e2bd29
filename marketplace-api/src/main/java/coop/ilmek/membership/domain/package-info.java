@NullMarked
package coop.ilmek.membership.domain;

import org.jspecify.annotations.NullMarked;
