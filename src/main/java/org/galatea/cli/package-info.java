/** The command line: what clinicians and builds run without a server. */
@NullMarked
package org.galatea.cli;

import org.jspecify.annotations.NullMarked;
