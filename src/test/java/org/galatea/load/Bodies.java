package org.galatea.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** What a response says, also where it came compressed. */
final class Bodies {

    private Bodies() {}

    static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
            try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = open.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
