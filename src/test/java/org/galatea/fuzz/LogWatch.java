package org.galatea.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads all that the program writes to its console, where its log goes. */
final class LogWatch implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger leaks = new AtomicInteger();

    LogWatch() {
        System.setOut(new PrintStream(new Lines(out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Lines(err), true, StandardCharsets.UTF_8));
    }

    int leaks() {
        return leaks.get();
    }

    int lines() {
        return lines.get();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    private final class Lines extends OutputStream {
        private final PrintStream to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void write(int b) {
            to.write(b);
            line.write(b);
            if (b == '\n') {
                lines.incrementAndGet();
                if (Marker.isInLog(line.toString(StandardCharsets.UTF_8))) {
                    leaks.incrementAndGet();
                }
                line.reset();
            }
        }

        @Override
        public synchronized void flush() {
            to.flush();
        }
    }
}
