/** Measurements in one command: the service, its data, its people and what is put on it. */
@NullMarked
package io.plumbline.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
