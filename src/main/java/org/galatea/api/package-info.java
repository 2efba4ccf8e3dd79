/** The same job over HTTP, stateless: the questionnaire out, answers in, advice out. */
@NullMarked
package org.galatea.api;

import org.jspecify.annotations.NullMarked;
