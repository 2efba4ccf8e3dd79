/** The library and its articles as plain pages that need no script. */
@NullMarked
package org.galatea.article.ui;

import org.jspecify.annotations.NullMarked;
