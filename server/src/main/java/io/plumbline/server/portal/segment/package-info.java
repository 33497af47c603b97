/** Objects that the service finds in the image of a task, where a worker points at them. */
@NullMarked
package io.plumbline.server.portal.segment;

import org.jspecify.annotations.NullMarked;
