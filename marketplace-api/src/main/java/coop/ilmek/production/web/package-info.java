@NullMarked
package coop.ilmek.production.web;

import org.jspecify.annotations.NullMarked;
