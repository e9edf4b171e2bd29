@NullMarked
package coop.ilmek.cluster.web;

import org.jspecify.annotations.NullMarked;
