/** The pages of the desk, where clinicians read, review and publish a guide. */
@NullMarked
package org.galatea.desk.ui;

import org.jspecify.annotations.NullMarked;
