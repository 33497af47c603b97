/** The portal's JSON API on jobs and assignments: what a worker's browser, or a program, calls. */
@NullMarked
package io.plumbline.server.portal.work;

import org.jspecify.annotations.NullMarked;
