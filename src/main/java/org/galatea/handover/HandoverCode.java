package org.galatea.handover;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A hand-over as a short text that fits one QR code: {@code GAL1:} and then, in Base45, the lines
 * of the hand-over as zlib packs them. The 1 is the version of this form.
 *
 * <p>zlib brings a checksum along, so a code that was cut or mistyped is refused, never half read.
 */
public final class HandoverCode {

    static final String BEGIN = "GAL1:";

    /** One QR code holds no more than this of its 45 characters. */
    static final int LONGEST = 4296;

    /** The longest interview is a tenth of it; more would be a trap. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private HandoverCode() {}

    public static String of(Handover handover) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(handover.text().getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return BEGIN + Base45.encode(packed.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /**
     * Reads a code.
     *
     * @throws UnreadableCodeException if it is none, or not whole; the message repeats nothing of
     *     it
     */
    public static Handover read(String code) {
        String text = code.strip();
        if (!text.startsWith(BEGIN)) {
            throw new UnreadableCodeException(
                    text.startsWith("GAL")
                            ? "The code is of another form than this program reads.\nMaybe a newer"
                                    + " program reads it."
                            : "This is no code of ours. They begin with " + BEGIN);
        }
        if (text.length() > LONGEST) {
            throw new UnreadableCodeException("The code is longer than any that we write.");
        }
        try {
            return Handover.read(unpack(Base45.decode(text.substring(BEGIN.length()))));
        } catch (IllegalArgumentException | DataFormatException | CharacterCodingException e) {
            throw new UnreadableCodeException(
                    "The code is not whole.\nMaybe scan it again, or copy it to its last character.");
        }
    }

    private static String unpack(byte[] packed)
            throws DataFormatException, CharacterCodingException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                bytes.write(part, 0, length);
                if (length == 0 && !inflater.finished() || bytes.size() > LONGEST_TEXT) {
                    throw new DataFormatException("Cut, or far too long.");
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new DataFormatException("More behind the end.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } finally {
            inflater.end();
        }
    }
}
