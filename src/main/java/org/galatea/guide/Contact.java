package org.galatea.guide;

import java.util.List;

/**
 * Whom to ring in one region for one need.
 *
 * @param who fits behind "Contact": "your GP or NHS 111"
 * @param words one or two sentences to the person
 */
public record Contact(String who, String words, List<Phone> phones) {

    public Contact {
        phones = List.copyOf(phones);
    }

    /**
     * A number to tap.
     *
     * @param label what the link says
     * @param number digits and spaces, as people write it
     */
    public record Phone(String label, String number) {
        /** The address that makes a phone dial. */
        public String uri() {
            return "tel:" + number.replace(" ", "");
        }

        /** Whether the label names the number itself, so that nobody needs to hear it twice. */
        public boolean isNamed() {
            return label.contains(number);
        }

        /**
         * The label as it is shown: its number stays in one piece. In a language that is written
         * from right to left the parts of a number would else change places.
         */
        public String words() {
            return label.replace(number, number.replace(' ', Spoken.NO_BREAK));
        }
    }
}
