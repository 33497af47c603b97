/** The operations on tags, and tags as other operations have them. */
@NullMarked
package io.plumbline.server.sagemaker.tag;

import org.jspecify.annotations.NullMarked;
