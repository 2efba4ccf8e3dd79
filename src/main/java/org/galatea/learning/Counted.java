package org.galatea.learning;

/**
 * One thing that is counted.
 *
 * @param version of the guide that asked or advised
 * @param subject the id of a question, or the name of an urgency
 */
public record Counted(String version, Kind kind, String subject) {}
