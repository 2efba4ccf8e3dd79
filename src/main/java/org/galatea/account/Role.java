package org.galatea.account;

import java.util.Arrays;
import java.util.List;

/** What somebody may do at the desk; each may do all that those before it may. */
public enum Role {
    /** Reads everything at the desk. */
    READER,
    /** Comments, edits drafts, submits versions, decides. */
    REVIEWER,
    /** Publishes and rolls back. */
    PUBLISHER,
    /** Makes accounts and sets roles. */
    ADMINISTRATOR;

    /** Says whether who has this role may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and all that it includes. */
    public List<Role> withIncluded() {
        return Arrays.stream(values()).filter(this::includes).toList();
    }
}
