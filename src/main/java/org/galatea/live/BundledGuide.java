package org.galatea.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.galatea.guide.GuideSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The guide that ships inside the program. */
public final class BundledGuide {

    private static final String ROOT = "guide/";

    private BundledGuide() {}

    /** All its files, whether the program runs from a jar or from folders. */
    public static GuideSource source() {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + ROOT + "**/*")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                if (GuideSource.isGuideFile(path)) {
                    files.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled guide can't be read.", e);
        }
        return new GuideSource(files);
    }
}
