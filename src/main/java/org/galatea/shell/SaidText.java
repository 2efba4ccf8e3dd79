package org.galatea.shell;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code said:text}: a text of the guide, as {@code th:text} writes it; where it has no translation
 * yet, with the mark of English, so that it is read and laid out as English.
 */
final class SaidText extends AbstractStandardExpressionAttributeTagProcessor {

    private static final int AS_TH_TEXT = 1300;

    SaidText(String prefix) {
        super(TemplateMode.HTML, prefix, "text", AS_TH_TEXT, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            @Nullable Object result,
            IElementTagStructureHandler structure) {
        String text = String.valueOf(result);
        structure.setBody(HtmlEscape.escapeHtml4Xml(text), false);
        if (context.getVariable("language") instanceof PageLanguage language
                && language.isUntranslated(text)) {
            String classes = tag.getAttributeValue("class");
            structure.setAttribute("lang", "en");
            structure.setAttribute("dir", "ltr");
            structure.setAttribute(
                    "class", classes == null ? "untranslated" : classes + " untranslated");
        }
    }
}
