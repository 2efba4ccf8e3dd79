package org.galatea.database;

/** The database was reached for the first time since the start, and its tables are up to date. */
public record DatabaseReady() {}
