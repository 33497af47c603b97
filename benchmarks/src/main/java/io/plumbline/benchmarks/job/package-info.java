/**
 * Large labeling jobs: making their manifests, and how soon and with how much memory the service
 * starts them.
 */
@NullMarked
package io.plumbline.benchmarks.job;

import org.jspecify.annotations.NullMarked;
