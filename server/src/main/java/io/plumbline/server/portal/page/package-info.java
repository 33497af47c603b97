/**
 * The worker pages: untrusted HTML, served so that it can do no harm.
 *
 * <p>A page runs in a sandboxed frame with an origin of its own: it reads neither cookie nor
 * document nor API of the portal. Its policy lets it load our elements, the objects that its
 * template was granted, and scripts, styles and pictures of other hosts over TLS, as templates do.
 */
@NullMarked
package io.plumbline.server.portal.page;

import org.jspecify.annotations.NullMarked;
