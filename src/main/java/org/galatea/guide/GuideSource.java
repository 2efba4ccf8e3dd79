package org.galatea.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text files of a guide, wherever they come from: a folder, the jar, an upload.
 *
 * @param files path inside the guide ("articles/men.md", always with "/") to content
 */
public record GuideSource(SortedMap<String, String> files) {

    /** No guide file is larger than this; a larger one is a mistake or an attack. */
    private static final long MAX_FILE_BYTES = 1024L * 1024;

    private static final List<String> ENDINGS = List.of(".yaml", ".dslr", ".md");

    public GuideSource {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Says whether a file of this name belongs to a guide; others, such as notes, are left alone.
     */
    public static boolean isGuideFile(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith) && !path.equals("README.md");
    }

    /**
     * Reads all guide files below a folder. Hidden files are left out.
     *
     * @throws InvalidGuideException if the folder is missing or a file is too large
     */
    public static GuideSource ofFolder(Path folder) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add(
                    folder.toString(),
                    0,
                    "This is not a folder.",
                    "the path of the guide is mistyped.");
            problems.throwIfAny();
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isGuideFile(name) && !name.startsWith(".") && !name.contains("/.")) {
                    if (Files.size(path) > MAX_FILE_BYTES) {
                        problems.add(name, 0, "The file is larger than 1 MiB.");
                    } else {
                        files.put(name, Files.readString(path, StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The guide folder " + folder + " can't be read.", e);
        }
        problems.throwIfAny();
        return new GuideSource(files);
    }

    /** The SHA-256 of all paths and contents, in hex: equal exactly when the guides are equal. */
    public String version() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (String part : List.of(file.getKey(), file.getValue())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
