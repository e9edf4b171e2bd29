@NullMarked
package coop.ilmek.capacity.web;

import org.jspecify.annotations.NullMarked;
