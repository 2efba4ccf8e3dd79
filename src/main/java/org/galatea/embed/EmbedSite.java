package org.galatea.embed;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's site that may show the check.
 *
 * @param id its part of the address: /embed/clinic-a
 * @param origins where its pages stand: https://www.clinic.example
 * @param accent its colour, for links and buttons
 * @param name of the clinic
 * @param contact whom to contact there and when, in a sentence
 * @param phone a number to tap
 */
public record EmbedSite(
        String id, List<String> origins, Accent accent, String name, String contact, String phone) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /**
     * Takes what the operator has written.
     *
     * @throws IllegalArgumentException if any of it would not work, or would let others in
     */
    static EmbedSite of(Written written) {
        String id = Objects.requireNonNullElse(written.id(), "");
        require(
                id.matches(ID),
                "id is \"" + id + "\". It becomes an address: use a-z, 0-9 and single hyphens.");
        List<String> origins = Objects.requireNonNullElse(written.origins(), List.of());
        require(
                !origins.isEmpty(),
                id + ": origins is missing, such as https://www.clinic.example");
        origins.forEach(origin ->
                require(
                        isOrigin(origin),
                        id
                                + ": \""
                                + origin
                                + "\" is no origin. Write it as https://www.clinic.example, without a path."));
        String name = Objects.requireNonNullElse(written.name(), "").strip();
        require(!name.isEmpty(), id + ": name is missing. People must see who offers the check.");
        String phone = Objects.requireNonNullElse(written.phone(), "").strip();
        require(
                phone.matches("[+0-9 ]*"),
                id + ": phone is \"" + phone + "\". Write digits, spaces and + only.");
        return new EmbedSite(
                id,
                List.copyOf(origins),
                Accent.of(Objects.requireNonNullElse(written.accent(), "#0f5c63")),
                name,
                Objects.requireNonNullElse(written.contact(), "").strip(),
                phone);
    }

    /** What stands in the configuration. */
    record Written(
            @Nullable String id,
            @Nullable List<String> origins,
            @Nullable String accent,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String phone) {}

    /** The address that makes a phone dial. */
    public String phoneUri() {
        return "tel:" + phone.replace(" ", "");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Plain http only on the own machine, where people try things out. */
    private static boolean isOrigin(String text) {
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            return false;
        }
        URI uri = URI.create(text);
        return "https".equals(uri.getScheme())
                || "localhost".equals(uri.getHost())
                || "127.0.0.1".equals(uri.getHost());
    }
}
