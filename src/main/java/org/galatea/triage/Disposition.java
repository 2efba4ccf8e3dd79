package org.galatea.triage;

import java.util.List;
import org.galatea.guide.Contact;
import org.galatea.guide.Urgency;

/**
 * What to do, where and by when.
 *
 * @param heading what to do, whom to contact and by when, in one line
 * @param contacts whom to ring, the most fitting one first
 */
public record Disposition(
        Urgency urgency,
        String level,
        String heading,
        String time,
        String expect,
        List<Contact> contacts) {
    public Disposition {
        contacts = List.copyOf(contacts);
    }
}
