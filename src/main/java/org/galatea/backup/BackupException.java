package org.galatea.backup;

import java.io.Serial;

/** A backup can't be made or taken back; the message is for whoever asked for it. */
public final class BackupException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Exception cause) {
        super(message, cause);
    }
}
