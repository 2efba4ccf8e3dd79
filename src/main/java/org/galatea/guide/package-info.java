/**
 * What a guide is: its questions, rules, sources and texts, and how it is read from plain files.
 */
@NullMarked
package org.galatea.guide;

import org.jspecify.annotations.NullMarked;
