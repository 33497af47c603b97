/** The operations on human task UIs, and the addresses at which their templates can be read. */
@NullMarked
package io.plumbline.server.sagemaker.humantaskui;

import org.jspecify.annotations.NullMarked;
