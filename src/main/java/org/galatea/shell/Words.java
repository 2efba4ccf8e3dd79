package org.galatea.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of Vaadin's pages, from the same message files as those of the plain pages. */
@Component
class Words implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** English comes first, because it is what a page says before its language is known. */
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.getMessage(key, params.length == 0 ? null : params, locale);
    }
}
