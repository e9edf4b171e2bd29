@NullMarked
package coop.ilmek.workshop.web;

import org.jspecify.annotations.NullMarked;
