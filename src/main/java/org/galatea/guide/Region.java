package org.galatea.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A country with its own numbers and ways into care.
 *
 * @param locales browser language tags that suggest this region, such as en-GB
 * @param checked when and how the numbers were last checked
 * @param contacts by kind, such as "emergency" or "maternity"
 */
public record Region(
        String id,
        String name,
        List<String> locales,
        String checked,
        Map<String, Contact> contacts) {

    public Region {
        locales = List.copyOf(locales);
        contacts = Map.copyOf(contacts);
    }

    /** The usual contact for an urgency; every region has one. */
    public Contact usual(Urgency urgency) {
        return contact(kindFor(urgency)).orElseThrow();
    }

    public Optional<Contact> contact(String kind) {
        return Optional.ofNullable(contacts.get(kind));
    }

    /** The contact kind that serves an urgency: SAME_DAY is served by "same-day". */
    static String kindFor(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "emergency";
            case SAME_DAY -> "same-day";
            case URGENT -> "urgent";
            case ROUTINE -> "routine";
            case SELF_CARE -> "self-care";
        };
    }
}
