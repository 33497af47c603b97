/**
 * What a work team's topic is told: that there are new tasks, and that tasks are about to expire.
 *
 * <p>The engine notes what is to be told beside the rows that it is about; {@link
 * io.plumbline.labeling.notification.NotificationDelivery} tells it afterwards, again and again
 * until the topic has taken it, so that a topic that is slow or away holds no job up.
 */
@NullMarked
package io.plumbline.labeling.notification;

import org.jspecify.annotations.NullMarked;
