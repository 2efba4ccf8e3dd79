/** What a person hands to a clinic: answers and advice in a code that a scanner reads. */
@NullMarked
package org.galatea.handover;

import org.jspecify.annotations.NullMarked;
