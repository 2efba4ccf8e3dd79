/** What many checks together teach about a guide, and never what one person said. */
@NullMarked
package org.galatea.learning;

import org.jspecify.annotations.NullMarked;
