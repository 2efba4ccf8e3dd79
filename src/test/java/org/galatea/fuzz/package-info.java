/**
 * Throws what nobody sane would send at everything that reads from outside: the API (from its own
 * document), FHIR, and the reader of guides. {@code ./galatea fuzz} runs it for long, a test for a
 * few seconds.
 */
package org.galatea.fuzz;
