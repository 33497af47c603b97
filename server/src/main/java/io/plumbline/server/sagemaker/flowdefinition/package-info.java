/** The operations on flow definitions. */
@NullMarked
package io.plumbline.server.sagemaker.flowdefinition;

import org.jspecify.annotations.NullMarked;
