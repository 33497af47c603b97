/**
 * The service as one process: everything that knows of HTTP, Spring, rows or the command line.
 *
 * <p>{@link io.plumbline.server.PlumblineApplication} is the way in. One package per job: {@code
 * config} says how the service is set up, {@code front} decides whom a request is for, {@code
 * accesskey} and {@code signin} say who asks, {@code s3}, {@code sagemaker}, {@code portal} and
 * {@code web} answer, {@code persistence} keeps the domain's rows, {@code cli} and {@code demo} are
 * for people at a terminal.
 */
@NullMarked
package io.plumbline.server;

import org.jspecify.annotations.NullMarked;
