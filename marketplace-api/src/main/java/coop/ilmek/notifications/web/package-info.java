@NullMarked
package coop.ilmek.notifications.web;

import org.jspecify.annotations.NullMarked;
