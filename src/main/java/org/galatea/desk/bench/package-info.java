/** The bench: answers on the left, and on the right what the rules make of them. */
@NullMarked
package org.galatea.desk.bench;

import org.jspecify.annotations.NullMarked;
