@NullMarked
package coop.ilmek.payments.persistence;

import org.jspecify.annotations.NullMarked;
