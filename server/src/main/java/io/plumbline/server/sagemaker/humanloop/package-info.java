/** The runtime API of Augmented AI: the operations on human loops, in the REST JSON protocol. */
@NullMarked
package io.plumbline.server.sagemaker.humanloop;

import org.jspecify.annotations.NullMarked;
