@NullMarked
package coop.ilmek.shared.web;

import org.jspecify.annotations.NullMarked;
