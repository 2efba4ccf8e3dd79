/** The questionnaire as a picture: which question depends on which. */
@NullMarked
package org.galatea.desk.flow;

import org.jspecify.annotations.NullMarked;
