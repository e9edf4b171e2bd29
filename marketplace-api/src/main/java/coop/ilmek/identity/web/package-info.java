@NullMarked
package coop.ilmek.identity.web;

import org.jspecify.annotations.NullMarked;
