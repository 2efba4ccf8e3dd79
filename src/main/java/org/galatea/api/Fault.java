package org.galatea.api;

/**
 * Something wrong in a request.
 *
 * @param pointer where, as a JSON pointer such as /answers/age
 * @param what what is wrong; it never repeats a given value
 */
record Fault(String pointer, String what) {}
