/**
 * What holds for every possible person, and what a change of a guide alters: exact counts and
 * witnesses instead of samples.
 *
 * <p>A guide becomes a {@link org.galatea.proof.GuideModel}: decision diagrams over answers. {@link
 * org.galatea.proof.Proof} asks it for the properties of a guide, {@link org.galatea.proof.Impact}
 * compares two, and {@link org.galatea.proof.Relevance} lets the interview ask only what matters.
 */
@NullMarked
package org.galatea.proof;

import org.jspecify.annotations.NullMarked;
