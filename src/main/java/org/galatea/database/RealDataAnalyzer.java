package org.galatea.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a demonstration does not start. */
final class RealDataAnalyzer extends AbstractFailureAnalyzer<RealDataException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RealDataException cause) {
        return new FailureAnalysis(
                "A demonstration does not start together with real data. " + cause.getMessage(),
                "Start without --demo; or, for a demonstration, remove the setting or name another"
                        + " folder with --galatea.data=FOLDER.",
                cause);
    }
}
