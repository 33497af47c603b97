/** Tells the topics of work teams, at an SNS endpoint, what the engine has noted for them. */
@NullMarked
package io.plumbline.server.notification;

import org.jspecify.annotations.NullMarked;
