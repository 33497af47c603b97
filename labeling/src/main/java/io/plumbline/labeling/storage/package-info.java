/**
 * The object store as a labeling job may use it: what belongs to the job's account, and no more.
 */
@NullMarked
package io.plumbline.labeling.storage;

import org.jspecify.annotations.NullMarked;
