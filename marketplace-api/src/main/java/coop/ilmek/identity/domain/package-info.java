@NullMarked
package coop.ilmek.identity.domain;

import org.jspecify.annotations.NullMarked;
