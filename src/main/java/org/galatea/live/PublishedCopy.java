package org.galatea.live;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import org.galatea.guide.GuideSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was published last, as far as this node has seen, in a file of its own: after a restart
 * without the database it says what clinicians published, not what came with the program.
 *
 * <p>A copy that is cut or changed, or that belongs to another desk, is as good as none.
 */
public final class PublishedCopy {

    /** Beside the desk's own file, where there is one. */
    static final String NAME = "published.json";

    private static final Logger log = LoggerFactory.getLogger(PublishedCopy.class);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Optional<Path> file;
    private final String desk;

    /**
     * A copy, or the place for one.
     *
     * @param file none where the desk itself is kept in memory only
     * @param desk which desk it belongs to
     */
    public PublishedCopy(Optional<Path> file, String desk) {
        this.file = file;
        this.desk = desk;
    }

    /** A published guide, and how it came to be. */
    public record Published(GuideSource source, Optional<Approval> approval) {}

    private record Content(
            String desk,
            String version,
            Optional<Approval> approval,
            SortedMap<String, String> files) {}

    /** What was kept; empty where there is nothing, or nothing that can be trusted. */
    public Optional<Published> read() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file.get());
            if (!JSON.readTree(bytes).isObject()) {
                throw new IOException("Not what was kept.");
            }
            Content content = JSON.readValue(bytes, Content.class);
            GuideSource source = new GuideSource(content.files());
            if (!content.desk().equals(desk)) {
                log.warn("The copy of the published guide is of another desk, and is not used.");
            } else if (!content.version().equals(source.version())) {
                log.error("The copy of the published guide was changed, and is not used.");
            } else {
                return Optional.of(new Published(source, content.approval()));
            }
        } catch (NoSuchFileException e) {
            log.debug("Nothing was published yet, as far as this node knows.");
        } catch (IOException | JacksonException e) {
            log.error(
                    "The copy of the published guide can't be read, and is not used. {}",
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Takes the place of what was kept, in one step. Without a disk the node goes on without. */
    public void keep(GuideSource source, Optional<Approval> approval) {
        file.ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                Path whole = Files.createTempFile(path.getParent(), NAME, ".part");
                try {
                    Files.write(
                            whole,
                            JSON.writeValueAsBytes(
                                    new Content(desk, source.version(), approval, source.files())));
                    move(whole, path);
                } finally {
                    Files.deleteIfExists(whole);
                }
            } catch (IOException e) {
                log.warn(
                        "This node can keep no copy of the published guide in {}. After a start"
                                + " without the database it will ask nobody until that is there. {}",
                        path.getParent(),
                        e.getClass().getSimpleName());
            }
        });
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Nothing is published any more, as after an older backup was restored. */
    public void forget() {
        file.ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                log.error(
                        "The old copy of the published guide can't be deleted. {}",
                        e.getClass().getSimpleName());
            }
        });
    }
}
