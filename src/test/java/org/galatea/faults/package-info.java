/**
 * What goes wrong around the program: nodes die, databases go, disks fill up. Real processes, a
 * real nginx, a real PostgreSQL. {@code ./galatea faults} runs them.
 */
package org.galatea.faults;
