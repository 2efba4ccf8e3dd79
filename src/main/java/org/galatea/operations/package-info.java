/** What whoever runs the server may ask it: is it well, and how busy. Never about a person. */
@NullMarked
package org.galatea.operations;

import org.jspecify.annotations.NullMarked;
