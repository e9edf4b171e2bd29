@NullMarked
package coop.ilmek.documents.web;

import org.jspecify.annotations.NullMarked;
