package org.galatea.handover;

import java.io.ByteArrayOutputStream;

/**
 * Bytes in the 45 characters that a QR code packs most tightly (RFC 9285). Nobody keeps a library
 * for it that does nothing else, and it is three lines of arithmetic.
 */
final class Base45 {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(DIGITS.charAt(value % BASE)).append(DIGITS.charAt(value / BASE % BASE));
            if (pair) {
                text.append(DIGITS.charAt(value / BASE / BASE));
            }
        }
        return text.toString();
    }

    /**
     * @throws IllegalArgumentException if the text was not encoded so
     */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int length = Math.min(3, text.length() - i);
            int value = 0;
            for (int j = length - 1; j >= 0; j--) {
                int digit = DIGITS.indexOf(text.charAt(i + j));
                if (digit < 0) {
                    throw new IllegalArgumentException("A character that no code has.");
                }
                value = value * BASE + digit;
            }
            if (length == 1 || value > (length == 3 ? 0xffff : 0xff)) {
                throw new IllegalArgumentException("Characters that no code has together.");
            }
            if (length == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value & 0xff);
        }
        return bytes.toByteArray();
    }
}
