package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.ObjectInfo;
import org.jspecify.annotations.Nullable;

/**
 * An object as the rows have it.
 *
 * @param info what callers see of it
 * @param content what its bytes are called
 * @param inline its bytes, if they lie in a row and were read with it
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record ObjectRow(ObjectInfo info, ContentId content, byte @Nullable [] inline) {}
