package org.galatea.live;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.springframework.scheduling.annotation.Scheduled;

/** Offers the guide in a folder to the live one whenever its files have changed. */
final class GuideFolderWatch {

    private final Path folder;
    private final LiveGuide live;
    private String lastSeen;

    GuideFolderWatch(Path folder, LiveGuide live) {
        this.folder = folder;
        this.live = live;
        this.lastSeen = live.now().guide().version();
    }

    /** Looks once; a folder that can't be read is a problem of the guide, not of the server. */
    @Scheduled(fixedDelayString = "${galatea.guide-check:2s}")
    void look() {
        try {
            GuideSource source = GuideSource.ofFolder(folder);
            String version = source.version();
            if (!version.equals(lastSeen)) {
                lastSeen = version;
                live.offer(source);
            }
        } catch (InvalidGuideException e) {
            lastSeen = "unreadable";
            live.refuse(e.problems());
        } catch (UncheckedIOException e) {
            lastSeen = "unreadable";
            live.refuse(
                    List.of(new Problem(folder.toString(), 0, "The folder can't be read.", null)));
        }
    }
}
