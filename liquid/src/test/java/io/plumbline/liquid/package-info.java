/** Tests of the template language, through its public API. */
package io.plumbline.liquid;
