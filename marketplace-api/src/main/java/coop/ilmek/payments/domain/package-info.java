@NullMarked
package coop.ilmek.payments.domain;

import org.jspecify.annotations.NullMarked;
