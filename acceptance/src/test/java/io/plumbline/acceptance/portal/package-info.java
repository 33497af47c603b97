/** Workers without a browser: sign-in and work through the portal's JSON API. */
@NullMarked
package io.plumbline.acceptance.portal;

import org.jspecify.annotations.NullMarked;
