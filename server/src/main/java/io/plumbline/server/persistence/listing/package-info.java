/** One way of reading lists page by page, for all tables of named resources. */
@NullMarked
package io.plumbline.server.persistence.listing;

import org.jspecify.annotations.NullMarked;
