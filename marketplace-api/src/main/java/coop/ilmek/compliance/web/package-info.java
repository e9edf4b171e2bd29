@NullMarked
package coop.ilmek.compliance.web;

import org.jspecify.annotations.NullMarked;
