@NullMarked
package coop.ilmek.payments.web;

import org.jspecify.annotations.NullMarked;
