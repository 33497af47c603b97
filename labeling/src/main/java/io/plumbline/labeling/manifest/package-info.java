/**
 * Input manifests, label category files and output manifests, as lines and as JSON.
 *
 * <p>Manifests are read as a stream with a bound on every line, and written as a stream: no list of
 * all data objects is ever held in memory. Formats: the public documentation of Ground Truth's
 * <em>input manifest file</em> and <em>output data</em>.
 */
@NullMarked
package io.plumbline.labeling.manifest;

import org.jspecify.annotations.NullMarked;
