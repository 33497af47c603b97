/**
 * One port for all: decides by what a request says of itself whom it is for.
 *
 * <p>{@link io.plumbline.server.front.RequestRouter} is the decision, a pure function. {@link
 * io.plumbline.server.front.RawTargetProtocol} asks it before Tomcat looks at the path, because the
 * key of an S3 object may hold what Tomcat refuses in a path ({@code //}, {@code ..}, an encoded
 * slash); {@link io.plumbline.server.front.FrontFilter} hands the request over. What is for pages
 * goes on to Spring with Tomcat's strict rules for paths.
 */
@NullMarked
package io.plumbline.server.front;

import org.jspecify.annotations.NullMarked;
