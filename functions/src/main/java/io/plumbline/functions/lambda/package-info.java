/** Functions of AWS Lambda, and of services that speak its Invoke API. */
@NullMarked
package io.plumbline.functions.lambda;

import org.jspecify.annotations.NullMarked;
