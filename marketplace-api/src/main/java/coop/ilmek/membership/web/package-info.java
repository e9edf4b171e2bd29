@NullMarked
package coop.ilmek.membership.web;

import org.jspecify.annotations.NullMarked;
