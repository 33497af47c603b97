/**
 * Lists of named resources, page by page.
 *
 * <p>A page begins behind the last item of the page before, not at a count of items, so resources
 * that come or go between two pages make none be shown twice and none be left out.
 */
@NullMarked
package io.plumbline.labeling.listing;

import org.jspecify.annotations.NullMarked;
