/**
 * Contents on their way into a store: read once, kept in memory or in a spool file, and checked
 * against the length and the digests that the sender declared.
 */
@NullMarked
package io.plumbline.objectstore.content;

import org.jspecify.annotations.NullMarked;
