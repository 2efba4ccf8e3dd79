package org.galatea.handover;

import io.nayuki.qrcodegen.QrCode;

/** A code as a QR code in SVG, drawn in the page; it is never fetched from anywhere. */
public final class QrPicture {

    /** The empty edge that scanners need, in modules. */
    private static final int EDGE = 4;

    private QrPicture() {}

    /**
     * Draws a code.
     *
     * @param label what those hear who do not see it
     */
    public static String svg(String code, String label) {
        // At least the weakest correction, and as much more as the same size has room for.
        QrCode qr = QrCode.encodeText(code, QrCode.Ecc.LOW);
        int size = qr.size + 2 * EDGE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                int begin = x;
                while (qr.getModule(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append(
                            "M%d %dh%dv1h-%dz"
                                    .formatted(begin + EDGE, y + EDGE, x - begin, x - begin));
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" class="qr" role="img" \
        aria-label="%s" shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/>\
        <path d="%s" fill="#000"/></svg>\
        """
                .formatted(size, size, escaped(label), path);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
