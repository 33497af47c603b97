/** The operations on private workforces. */
@NullMarked
package io.plumbline.server.sagemaker.workforce;

import org.jspecify.annotations.NullMarked;
