package org.galatea.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;

/** The forms in which a guide can leave the house. */
public enum GuideForm {
    /** The folder itself. */
    ZIP("application/zip"),
    /** The rules as decision tables for a spreadsheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The decision alone, for other rule engines; it does not come back. */
    DMN("application/dmn+xml");

    /** No file that is brought may be larger; a whole guide takes about a tenth of it. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private final String mediaType;

    GuideForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of its files, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form that a file ending, or a word on a command line, stands for. */
    public static Optional<GuideForm> of(String ending) {
        return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
    }

    /** How a file with a version of a guide is called. */
    public String fileName(String version) {
        return "guide-" + version.substring(0, 12) + "." + ending();
    }

    /**
     * Writes a guide.
     *
     * @throws org.galatea.guide.InvalidGuideException if the files are no whole guide
     * @throws IllegalStateException if this form could not hold all that the guide says
     */
    public byte[] write(GuideSource source) {
        return switch (this) {
            case ZIP -> GuideZip.write(source);
            case XLSX -> RuleSheets.write(source, GuideReader.read(source));
            case DMN -> DmnExport.of(GuideReader.read(source));
        };
    }

    /**
     * Reads a guide from a zip file or a workbook.
     *
     * @param guides finds the guide of a version; a workbook holds only the rules
     * @throws UnreadableFileException if it is neither, or is not to be trusted
     * @throws org.galatea.guide.InvalidGuideException with everything that is wrong
     */
    public static Brought read(byte[] bytes, Function<String, Optional<GuideSource>> guides) {
        // A workbook is a zip file too.
        return GuideZip.holds(bytes, "[Content_Types].xml")
                ? RuleSheetsReader.read(bytes, guides)
                : new Brought(GuideZip.read(bytes), Optional.empty());
    }
}
