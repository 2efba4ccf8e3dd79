package org.galatea.shell;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** What our templates can say beyond Thymeleaf's own words. */
@Component
class SaidDialect extends AbstractProcessorDialect {

    SaidDialect() {
        super("What the guide says", "said", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new SaidText(dialectPrefix));
    }
}
