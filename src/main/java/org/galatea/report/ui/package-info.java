/** The published rules with their evidence and proof, for anybody to read. */
@NullMarked
package org.galatea.report.ui;

import org.jspecify.annotations.NullMarked;
