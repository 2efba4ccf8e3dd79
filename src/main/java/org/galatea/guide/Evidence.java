package org.galatea.guide;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source that rules, guidance and articles rest on.
 *
 * @param version date or edition, in the publisher's words
 * @param link where it was found, if it has an address
 * @param area where its advice applies
 * @param read how it was read: publisher's page, copy, abstract, summary
 * @param weight guidance, specialist, lay, weak or consensus
 * @param covers what it was used for
 * @param reviewBy when it must be looked at again
 */
public record Evidence(
        String id,
        String publisher,
        String title,
        String version,
        Optional<String> link,
        String area,
        String read,
        String weight,
        String covers,
        LocalDate reviewBy,
        Optional<String> note) {}
