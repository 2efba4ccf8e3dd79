/** The articles: how their Markdown becomes safe HTML, and the pages that show them. */
@NullMarked
package org.galatea.article;

import org.jspecify.annotations.NullMarked;
