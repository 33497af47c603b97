/** Renders worker templates for their developers. */
@NullMarked
package io.plumbline.server.sagemaker.template;

import org.jspecify.annotations.NullMarked;
