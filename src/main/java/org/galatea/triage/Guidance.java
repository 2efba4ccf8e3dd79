package org.galatea.triage;

import java.util.List;
import org.galatea.guide.GuidanceText;

/**
 * What goes with the advice: what to do meanwhile, when to get help sooner, what to tell the
 * doctor.
 */
public record Guidance(
        List<GuidanceText> meanwhile, List<GuidanceText> sooner, List<GuidanceText> tell) {
    public Guidance {
        meanwhile = List.copyOf(meanwhile);
        sooner = List.copyOf(sooner);
        tell = List.copyOf(tell);
    }
}
