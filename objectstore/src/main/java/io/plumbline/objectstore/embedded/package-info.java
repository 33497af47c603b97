/**
 * The object store of this machine.
 *
 * <p>Names, metadata and contents of up to 16 KiB are rows of the {@code database} module, so that
 * a small object costs one shared commit. A larger content is a file whose name is random and has
 * nothing to do with the key. The way of such a file: it is written to {@code incoming/}, the file
 * and then the folder are forced to disk, the row that refers to it is committed, and only then is
 * it moved to {@code content/<first two digits>/}. So after a crash every file of {@code incoming/}
 * either has its row and is moved, or has none and is deleted; the rest of the store need not be
 * looked at, however large it is. A file that is not needed any more is first listed in the table
 * {@code s3_garbage}, in the transaction that drops the reference, and then deleted.
 */
@NullMarked
package io.plumbline.objectstore.embedded;

import org.jspecify.annotations.NullMarked;
