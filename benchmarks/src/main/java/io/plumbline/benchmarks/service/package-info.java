/**
 * The service as a process of its own, on a folder of its own, for measurements that begin at
 * nothing.
 */
@NullMarked
package io.plumbline.benchmarks.service;

import org.jspecify.annotations.NullMarked;
