package org.galatea.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a backup: JSON, one thing a line, packed with gzip. First a line that says what it
 * is; then for each table a line with its columns, and its rows; last the SHA-256 of all lines
 * before.
 */
final class BackupFile {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {}

    /** Reads a file line by line. Nothing may be done with it before it was read to its end. */
    interface Reader {
        void line(JsonNode line) throws Exception;
    }

    /** Writes lines and, at the end, their hash. */
    static final class Writer implements AutoCloseable {
        private final MessageDigest digest = sha256();
        private final BufferedWriter out;

        Writer(OutputStream file) throws IOException {
            out =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    new GZIPOutputStream(file, 1 << 16), StandardCharsets.UTF_8),
                            1 << 16);
        }

        void object(Map<String, Object> line) throws IOException {
            write(JSON.writeValueAsString(line));
        }

        void row(List<@Nullable Object> row) throws IOException {
            write(JSON.writeValueAsString(row));
        }

        private void write(String line) throws IOException {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.write(line);
            out.write('\n');
        }

        /** The hash of everything that was written. */
        String end() throws IOException {
            String hash = HexFormat.of().formatHex(digest.digest());
            out.write(JSON.writeValueAsString(Map.of("sha256", hash)));
            out.write('\n');
            return hash;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Gives every line but the last, and then compares the hash.
     *
     * @throws BackupException if the file is not whole
     */
    static void read(Path file, Reader reader) throws Exception {
        MessageDigest digest = sha256();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8),
                        1 << 16)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                JsonNode line = JSON.readTree(text);
                if (line.isObject() && line.has("sha256")) {
                    check(digest, line.path("sha256").asString(""), in.readLine() == null);
                    return;
                }
                digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
                reader.line(line);
            }
        } catch (EOFException | ZipException | JacksonException e) {
            throw new BackupException(file + " is no backup, or not a whole one.", e);
        }
        throw new BackupException(file + " is not whole: its end is missing.");
    }

    private static void check(MessageDigest digest, String hash, boolean last) {
        if (!last || !HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new BackupException(
                    "The backup was changed after it was made: its hash does not fit.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
