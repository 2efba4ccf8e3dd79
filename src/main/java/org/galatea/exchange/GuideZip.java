package org.galatea.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.galatea.guide.GuideSource;

/** The folder of a guide as one zip file; nothing of it is ever written to a disk. */
final class GuideZip {

    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int LARGEST_CONTENT = 16 * 1024 * 1024;
    private static final int MOST_FILES = 2000;

    private GuideZip() {}

    /**
     * Reads the guide that stands in a zip file, at its top or in one of its folders. Files that
     * belong to no guide are left out.
     *
     * @throws UnreadableFileException if it is no zip file, is too large, or names places outside
     *     itself
     */
    static GuideSource read(byte[] zip) {
        if (zip.length > GuideForm.LARGEST) {
            throw new UnreadableFileException("The zip file is larger than 4 MB.");
        }
        SortedMap<String, String> files = new TreeMap<>();
        int content = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String path = checked(entry.getName());
                if (++entries > MOST_FILES) {
                    throw new UnreadableFileException("The zip file holds more than 2,000 files.");
                }
                byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
                content += bytes.length;
                if (content > LARGEST_CONTENT) {
                    throw new UnreadableFileException("The zip file unpacks to more than 16 MB.");
                }
                if (!entry.isDirectory() && isOurs(path)) {
                    put(files, path, bytes);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFileException("This is not a zip file that can be read.", e);
        }
        return new GuideSource(inFolder(files));
    }

    /** Whether a zip file names this file; it is not unpacked, and may be no zip file at all. */
    static boolean holds(byte[] zip, String path) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            // Office programs put it first; a bomb behind it is never reached.
            for (int i = 0; i < 3; i++) {
                ZipEntry entry = in.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals(path)) {
                    return true;
                }
                if (in.readNBytes(LARGEST_FILE + 1).length > LARGEST_FILE) {
                    return false;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static void put(SortedMap<String, String> files, String path, byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFileException(path + " is larger than 1 MB.");
        }
        if (files.put(path, text(path, bytes)) != null) {
            throw new UnreadableFileException(path + " stands in the zip file twice.");
        }
    }

    /** Nothing is unpacked to a disk, but a name like these is a mistake or an attack. */
    private static String checked(String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../")) {
            throw new UnreadableFileException(
                    "The zip file names a place outside itself: " + name + ".");
        }
        return name;
    }

    private static boolean isOurs(String path) {
        return GuideSource.isGuideFile(path)
                && !path.startsWith(".")
                && !path.contains("/.")
                && !path.startsWith("__MACOSX/");
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(path + " is not a text in UTF-8.", e);
        }
    }

    /** Only what stands beside or below the uppermost guide.yaml, seen from there. */
    private static SortedMap<String, String> inFolder(SortedMap<String, String> files) {
        Optional<String> profile =
                files.keySet().stream()
                        .filter(path -> path.equals("guide.yaml") || path.endsWith("/guide.yaml"))
                        .min(Comparator.comparingInt(String::length));
        String folder =
                profile.orElseThrow(() ->
                                new UnreadableFileException(
                                        "The zip file holds no guide.yaml.\nMaybe zip the folder"
                                                + " of the guide."))
                        .replaceFirst("guide\\.yaml$", "");
        SortedMap<String, String> inside = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder)
                    && GuideSource.isGuideFile(path.substring(folder.length()))) {
                inside.put(path.substring(folder.length()), text);
            }
        });
        return inside;
    }

    /** The same guide gives the same bytes. */
    static byte[] write(GuideSource source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : source.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(entry);
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A zip file in memory can't fail.", e);
        }
        return bytes.toByteArray();
    }
}
