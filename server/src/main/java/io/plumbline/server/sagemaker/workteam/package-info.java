/** The operations on work teams, private and subscribed. */
@NullMarked
package io.plumbline.server.sagemaker.workteam;

import org.jspecify.annotations.NullMarked;
