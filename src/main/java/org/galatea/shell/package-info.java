/** What all pages share: layout, words, error pages, security headers. */
@NullMarked
package org.galatea.shell;

import org.jspecify.annotations.NullMarked;
