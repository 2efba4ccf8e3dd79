/** The forms in which a guide leaves the house and comes back: zip, spreadsheet, DMN. */
@NullMarked
package org.galatea.exchange;

import org.jspecify.annotations.NullMarked;
