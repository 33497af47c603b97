/** The operations on labeling jobs: wire requests to the domain and back, one class each. */
@NullMarked
package io.plumbline.server.sagemaker.labelingjob;

import org.jspecify.annotations.NullMarked;
