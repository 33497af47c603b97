/**
 * The sample that a newcomer sees first: painted landscapes in a bucket, three workers in a team,
 * and an image classification job over them. Everything is made through the doors that requesters
 * use, and only what is missing, so that a second start changes nothing.
 */
@NullMarked
package io.plumbline.server.demo;

import org.jspecify.annotations.NullMarked;
