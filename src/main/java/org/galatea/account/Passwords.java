package org.galatea.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords are good enough, and how they are kept. */
final class Passwords {

    static final int SHORTEST = 12;

    /** Longer ones only make the server work. */
    static final int LONGEST = 200;

    /** The commonest of those that are long enough, without their digits and signs. */
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwordpassword",
                    "passwort",
                    "letmein",
                    "letmeinletmein",
                    "qwerty",
                    "qwertyuiop",
                    "qwertyqwerty",
                    "qwertyuiopasdf",
                    "asdfghjkl",
                    "asdfasdfasdf",
                    "iloveyou",
                    "iloveyouiloveyou",
                    "welcome",
                    "welcomewelcome",
                    "admin",
                    "adminadmin",
                    "adminadminadmin",
                    "administrator",
                    "changeme",
                    "changemechangeme",
                    "correcthorsebatterystaple",
                    "galatea",
                    "galateagalatea",
                    "qazwsx",
                    "qazwsxedc",
                    "qazwsxedcrfv",
                    "abcabcabcabc",
                    "abcdefghijkl",
                    "trustno",
                    "");

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Each look takes 16 MiB, so a crowd at the door must queue. */
    private final Semaphore looks = new Semaphore(4);

    /** Takes as long to compare with as a real one, so that nobody learns which logins exist. */
    private final String nobody = encode("nobody has this password");

    /** Why a password is not good enough, in words for the person; empty when it is. */
    static Optional<String> weakness(String password, String login) {
        int length = password.codePointCount(0, password.length());
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (length < SHORTEST) {
            return Optional.of("A password needs at least " + SHORTEST + " characters.");
        }
        if (length > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters.");
        }
        if (plain.contains(login.toLowerCase(Locale.ROOT)) && login.length() > 2) {
            return Optional.of("The password must not hold the login.");
        }
        if (plain.chars().distinct().count() < 5
                || COMMON.contains(plain.replaceAll("[^a-z]", ""))) {
            return Optional.of("The password is too easy to guess.");
        }
        return Optional.empty();
    }

    String encode(String password) {
        return queued(() -> java.util.Objects.requireNonNull(encoder.encode(password)));
    }

    /** Compares; without a known hash it takes as long, and gives false. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        return queued(() -> encoder.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    private <T> T queued(java.util.function.Supplier<T> work) {
        looks.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            looks.release();
        }
    }
}
