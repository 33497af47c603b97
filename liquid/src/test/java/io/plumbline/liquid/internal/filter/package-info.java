/** Tests of what the public API shows too little of. */
package io.plumbline.liquid.internal.filter;
