@NullMarked
package coop.ilmek.sourcing.web;

import org.jspecify.annotations.NullMarked;
