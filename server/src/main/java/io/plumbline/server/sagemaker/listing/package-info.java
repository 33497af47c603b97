/** What the List operations of named resources have in common: filters, order, pages, tokens. */
@NullMarked
package io.plumbline.server.sagemaker.listing;

import org.jspecify.annotations.NullMarked;
