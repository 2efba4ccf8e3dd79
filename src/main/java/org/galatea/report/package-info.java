/** Everything that is known about one version of a guide, as pages and on paper. */
@NullMarked
package org.galatea.report;

import org.jspecify.annotations.NullMarked;
