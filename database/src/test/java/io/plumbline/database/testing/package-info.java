/** Databases for tests, of this module and of those above it: one SQLite, one PostgreSQL. */
@NullMarked
package io.plumbline.database.testing;

import org.jspecify.annotations.NullMarked;
