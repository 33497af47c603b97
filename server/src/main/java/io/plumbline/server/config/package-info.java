/**
 * What an operator can set, and where a setting may come from.
 *
 * <p>{@link io.plumbline.server.config.Setting} names each one with its default. {@link
 * io.plumbline.server.config.SettingsLoader} takes the first of: command line option, environment
 * variable, file, default; and makes a checked {@link
 * io.plumbline.server.config.PlumblineSettings}, which the rest of the service is built from.
 */
@NullMarked
package io.plumbline.server.config;

import org.jspecify.annotations.NullMarked;
