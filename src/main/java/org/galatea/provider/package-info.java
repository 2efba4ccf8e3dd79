/** Signing in through an organisation's own provider of OpenID Connect. */
@NullMarked
package org.galatea.provider;

import org.jspecify.annotations.NullMarked;
