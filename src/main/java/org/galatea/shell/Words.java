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
    private final transient Languages languages;

    Words(MessageSource messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** English comes first, because it is what a page says before its language is known. */
    @Override
    public List<Locale> getProvidedLocales() {
        return languages.offered().stream().map(Locale::of).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.getMessage(key, params.length == 0 ? null : params, locale);
    }
}
