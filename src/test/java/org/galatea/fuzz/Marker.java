package org.galatea.fuzz;

/**
 * What stands for somebody's answer: never to be seen again, neither in a response nor in a log.
 *
 * @param count makes it another one in each request
 */
record Marker(long count) {

    static final String TEXT = "sEcReT";
    static final String NUMBER = "7654321";

    /** Names of fields are told back, so that a programmer finds the fault; never logged. */
    static final String NAME = "fIeLd";

    String text() {
        return TEXT + count;
    }

    String name() {
        return NAME + count;
    }

    long number() {
        return Long.parseLong(NUMBER + count % 1000);
    }

    static boolean isIn(String response) {
        return response.contains(TEXT) || response.contains(NUMBER);
    }

    /** So that a report does not look like a leak. */
    static String hide(String report) {
        return report.replace(TEXT, "TEXT").replace(NUMBER, "NUMBER").replace(NAME, "NAME");
    }

    static boolean isInLog(String line) {
        return isIn(line) || line.contains(NAME);
    }
}
