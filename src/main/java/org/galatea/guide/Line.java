package org.galatea.guide;

/**
 * One line of a rule, without indentation.
 *
 * @param number from 1
 */
record Line(int number, String text) {}
