/** Functions behind an HTTP address. */
@NullMarked
package io.plumbline.functions.http;

import org.jspecify.annotations.NullMarked;
