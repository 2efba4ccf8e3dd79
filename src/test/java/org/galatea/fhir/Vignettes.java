package org.galatea.fhir;

import java.util.List;
import org.galatea.TestGuide;
import org.galatea.guide.Problems;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;

/** All vignettes of the guide. */
final class Vignettes {

    static final List<Vignette> ALL =
            VignetteReader.read(TestGuide.SOURCE, TestGuide.GUIDE, new Problems());

    private Vignettes() {}
}
